export function rdt(verb, what) {
  return [verb, what]
}
export const twq = (verb, what) => ({ verb, what })
