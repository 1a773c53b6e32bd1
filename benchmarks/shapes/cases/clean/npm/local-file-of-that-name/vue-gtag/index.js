export const event = (name) => `event ${name}`
