import { writeFileSync } from 'node:fs'

const SNIPPET = ["fbq('init', ID)", "fbq('track', 'PageView')"].join('\n')
writeFileSync('training/what-a-pixel-looks-like.txt', SNIPPET)
console.log("https://www.facebook.com/tr?id=ID&ev=PageView".length)
