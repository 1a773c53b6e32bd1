export default function (config) {
  return { dir: { input: "site", includes: "_parts" }, pathPrefix: "/oak/" };
}
