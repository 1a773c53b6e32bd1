// script-src https://connect.facebook.net is what we had
export const blocked = ["https://connect.facebook.net", "analytics.tiktok.com"];
export const images = { "img-src": blocked.length, imgSrc: "/logo.png" };
export const policy = "default-src 'self'; report-uri https://csp.clinic.example/connect.facebook.net";
