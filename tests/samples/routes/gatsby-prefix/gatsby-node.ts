import path from "path";
import type { GatsbyNode } from "gatsby";

const section = "treatments";

export const createPages: GatsbyNode["createPages"] = async ({ graphql, actions }) => {
  const { createPage, createRedirect } = actions;
  const template = path.resolve(__dirname, "src/templates/treatment.tsx");
  const result = await graphql(`{ allTreatment { nodes { slug } } }`);
  result.data.allTreatment.nodes.forEach(({ slug }) => {
    createPage({ path: `/${section}/${slug}/`, component: template, context: { slug } });
  });
  for (const city of ["york", "hull"]) {
    createPage({
      path: `/clinics/${city}/book`,
      component: path.join(__dirname, "src", "templates", "clinic.tsx"),
      context: { city },
    });
  }
  createPage({
    path: `/portal`,
    matchPath: "/portal/*",
    component: `${__dirname}/src/templates/portal.tsx?__contentFilePath=x.mdx`,
  });
  createRedirect({ fromPath: "/bills", toPath: "/portal", isPermanent: true });
  createRedirect({ fromPath: "/records/", toPath: "/portal/", statusCode: 200 });
};
