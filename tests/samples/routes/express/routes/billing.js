const express = require("express");

const router = express.Router();
router.get("/invoice", (req, res) => res.render("portal/invoice"));
module.exports = router;
