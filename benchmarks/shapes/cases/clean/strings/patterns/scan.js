const CALLS = [/\bfbq\s*\(\s*['"]track['"]/, /ttq\.(track|identify)\(/, new RegExp("gtag\\('event'")]

export const findings = (text) => CALLS.filter((pattern) => pattern.test(text))
export const report = (text) => text.replace("fbq('track', 'Lead')", '').split('connect.facebook.net')
