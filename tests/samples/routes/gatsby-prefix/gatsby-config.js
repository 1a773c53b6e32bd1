module.exports = {
  pathPrefix: "/clinic",
  siteMetadata: { title: "Fern Valley Clinic" },
  plugins: ["gatsby-plugin-image"],
};
