import helmet from "helmet";

app.use(
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "https://connect.facebook.net"], // expect: PW304
        "connect-src": ["'self'", "https://connect.facebook.net"],
      },
    },
  }),
);
