const Router = require("@koa/router");

const router = new Router({ prefix: "/portal" });

router.get("/", (ctx) => ctx.render("visits"));
router.get("/results/:id", (ctx) => ctx.render("result"));

module.exports = router;
