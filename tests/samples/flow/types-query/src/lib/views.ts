import { send } from './pixel'

export const reportView = (page: string, about: unknown) => send(`${page} viewed`, about)
