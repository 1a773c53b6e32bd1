import { track } from '$track'

export const contact = (phone: string) => track('Contact', { phone }) // expect: meta-pixel/track:Contact
