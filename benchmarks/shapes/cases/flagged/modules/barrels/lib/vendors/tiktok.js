export const contact = (topic) => ttq.track('Contact', { content_name: topic })
