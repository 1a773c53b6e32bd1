export const safely = (tell) => (...all) => {
  try {
    return tell(...all)
  } catch {
    return null
  }
}
