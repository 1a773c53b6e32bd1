export function told() { fbq('track', 'ViewContent', { content_name: document.title }) }
