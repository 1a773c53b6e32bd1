export const pressed = (selector, then) => {
  for (const one of document.querySelectorAll(selector)) one.addEventListener('click', then)
}
