export const PRIVATE = ["/portal", "/oncology"]
