export const safely = (tell) => (...all) => {
  try {
    tell(...all)
  } catch (error) {
    console.warn(error)
  }
}
export function once(action) {
  let done = false
  return function (...all) {
    if (done) return
    done = true
    action.apply(null, all)
  }
}
