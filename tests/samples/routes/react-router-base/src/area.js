export const area = window.area
