import { booked } from '../lib/booking'

booked('Dermatology')
