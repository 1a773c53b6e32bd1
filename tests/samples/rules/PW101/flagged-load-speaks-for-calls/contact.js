document.querySelector("#contact").addEventListener("submit", () => {
  fbq("track", "Contact");
  fbq("track", "Lead");
});
