export const identify = (email: string) => fbq('init', '1592118847501145', { em: email }) // expect: meta-pixel/init
