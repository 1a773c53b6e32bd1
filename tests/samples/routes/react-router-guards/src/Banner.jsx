export default function Banner() {
  return <img src="https://www.facebook.com/tr?id=480112007755001&ev=PageView" alt="" />;
}
