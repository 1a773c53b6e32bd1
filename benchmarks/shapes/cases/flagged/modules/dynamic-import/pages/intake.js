export async function send(form) {
  const { lead } = await import('../lib/pixel.js')
  lead({ reason: form.reason })
}
export function later(form) {
  import('../lib/pixel.js').then((module) => module.lead({ reason: form.second }))
}
