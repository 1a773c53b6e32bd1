import en from './locales/en.json'

export const text = (key) => en[key]
