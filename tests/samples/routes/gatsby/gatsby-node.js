const path = require("path");

exports.createPages = async ({ graphql, actions }) => {
  const { createPage } = actions;
  const condition = path.resolve("./src/templates/condition.jsx");
  const { data } = await graphql("{ conditions { nodes { slug } } }");
  data.conditions.nodes.forEach((node) => {
    createPage({ path: `/conditions/${node.slug}`, component: condition, context: node });
  });
  data.posts.nodes.forEach((node) => {
    createPage({ path: node.fields.slug, component: path.resolve("./src/templates/post.jsx") });
  });
  actions.createPage({ path: "/billing/", component: require.resolve("./src/templates/plain.jsx") });
  actions.createRedirect({ fromPath: "/bills", toPath: "/billing" });
};
