export const ward = () => import(/* webpackChunkName: "fbq" */ './ward.js')
/* global fbq, ttq, gtag */
// eslint-disable-next-line no-undef -- snaptr('track', 'SIGN_UP') is no longer called
export const rooms = [1, 2, 3]
//# sourceURL=https://connect.facebook.net/en_US/fbevents.js
