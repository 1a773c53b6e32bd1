export * from './vendors'
