import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin();

export default withNextIntl({
  basePath: "/clinic",
  async rewrites() {
    return {
      beforeFiles: [{ source: "/records", destination: "/en/portal/results" }],
      afterFiles: [{ source: "/old/:path*", destination: "/clinic/:path*", basePath: false }],
    };
  },
});
