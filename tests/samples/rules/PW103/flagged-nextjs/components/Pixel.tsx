import Script from "next/script";

export function Pixel() {
  return <Script src="https://connect.facebook.net/en_US/fbevents.js" />; // expect: PW103
}
