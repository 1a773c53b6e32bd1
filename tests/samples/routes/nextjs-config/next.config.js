/** @type {import("next").NextConfig} */
const nextConfig = {
  basePath: "/care",
  pageExtensions: ["page.tsx", "page.ts"],
  async rewrites() {
    return [
      { source: "/mein-arzt/:name", destination: "/doctors/:slug" },
      { source: "/map", destination: "https://maps.example.org/" },
    ];
  },
  async redirects() {
    return [{ source: "/bills", destination: "/billing", permanent: true }];
  },
};

module.exports = nextConfig;
