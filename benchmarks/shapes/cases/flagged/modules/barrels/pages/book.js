import { booked, pixel, tiktok } from '../lib'

booked('Cardiology')
pixel('PortalLogin')
tiktok.contact('Chest pain')
