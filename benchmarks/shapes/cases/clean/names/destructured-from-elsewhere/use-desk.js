export const useDesk = () => ({ fbq: (verb) => verb, gtag: (kind) => kind })
