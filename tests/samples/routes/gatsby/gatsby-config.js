module.exports = { siteMetadata: { title: "Meadow Family Practice" } };
