for (const script of document.querySelectorAll('script[src*="connect.facebook.net"]')) script.remove()
for (const image of document.images) {
  if (image.src.startsWith('https://www.facebook.com/tr')) image.remove()
}
const observer = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.src === 'https://www.googletagmanager.com/gtm.js?id=GTM-P4X7RB2') node.remove()
    }
  }
})
observer.observe(document, { childList: true, subtree: true })
