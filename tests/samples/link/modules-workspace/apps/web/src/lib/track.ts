export { booked as visit, default } from '@clinic/analytics'
