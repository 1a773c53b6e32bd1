import { shown } from './booked'

export const Home = () => <p>{shown}</p>
