export const page = (name: string) => fbq('trackCustom', name) // expect: meta-pixel/track
