import { Router } from "express";
import { results, type Visits } from "./results";

const router = Router();
router.use((req, res, next) => next());
router.use("/results", results);
router.route("/messages").get((req, res) => res.render("messages")).post((req, res) => res.end());

export default router;
