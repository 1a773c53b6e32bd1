const Koa = require("koa");
const Router = require("@koa/router");
const render = require("koa-views");
const portal = require("./routes/portal");
const billing = require("./routes/billing");

const app = new Koa();
const site = new Router();

site.get("/", (ctx) => ctx.render("home"));
site.get("/book", async (ctx) => {
  await ctx.render("book");
});
site.use("/pay", billing.routes());
app.use(render("views"));
app.use(site.routes()).use(site.allowedMethods());
app.use(portal.routes());
