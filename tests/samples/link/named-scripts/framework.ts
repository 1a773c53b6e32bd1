export const register = (name, settings) => plugins.set(name, settings())
