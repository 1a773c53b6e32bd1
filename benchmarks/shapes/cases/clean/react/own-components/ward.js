export const useAnalytics = () => ({ track: (name, details) => console.debug(name, details) })
