import vendors from './data/vendors.json'

export const forbidden = vendors.filter((one) => !one.allowed).map((one) => one.script)
