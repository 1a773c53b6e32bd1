import { Router } from "express";
import portal from "./portal";

const site = Router();
site.get("/", (req, res) => res.render("home"));
site.get(["/about", "/about-us"], (req, res) => res.render("about"));
site.use("/portal", portal);

export { site };
