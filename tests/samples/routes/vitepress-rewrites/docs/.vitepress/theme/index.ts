import DefaultTheme from "vitepress/theme";

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (!window.location.pathname.startsWith("/help/portal")) {
      fbq("init", "100000000000082");
    }
  },
};
