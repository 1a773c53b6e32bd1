export default defineEventHandler(() => [])
