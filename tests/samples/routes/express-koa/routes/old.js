// Nobody uses this one: what it answers, it answers nowhere.
const Router = require("@koa/router");

const router = new Router({ prefix: "/old" });
router.post("/visits", (ctx) => ctx.render("visits"));

module.exports = router;
