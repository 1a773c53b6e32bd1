export const Offers = () => {
  fbq("track", "Lead");
  return <main>Offers</main>;
};
