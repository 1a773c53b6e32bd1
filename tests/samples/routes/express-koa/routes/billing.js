const Router = require("@koa/router");

const router = new Router();
router.prefix("/bills");
router.get("/:number", (ctx) => ctx.render("bill"));

module.exports = router;
