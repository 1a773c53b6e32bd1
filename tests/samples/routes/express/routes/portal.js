const { Router } = require("express");
const billing = require("./billing");

const router = Router();
router.get("/", (req, res) => res.render("portal/visits"));
router.get("/results/:id", async function (req, res) {
  res.render("portal/result", { id: req.params.id });
});
router.use("/billing", billing);

module.exports = router;
