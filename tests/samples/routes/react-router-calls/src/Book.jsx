import { booked } from './booked'
import { pharmacy } from './refilled'

export const Book = () => <button onClick={() => booked()}>{pharmacy}</button>
