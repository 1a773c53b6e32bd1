const express = require("express");
const path = require("path");
const portal = require("./routes/portal");
const { about } = require("./controllers");

const app = express();
app.set("view engine", "html");
app.use(express.static("public"));
app.use("/portal", signedIn, portal);
app.get("/", (req, res) => res.render("home"));
app.get("/about", about);
app.route("/book").get((req, res) => res.render("book/times"));
app.get("/map", (req, res) => res.sendFile(path.join(__dirname, "pages", "map.html")));
app.get("/health", (req, res) => res.json({ ok: true }));

function signedIn(req, res, next) {
  return req.user ? next() : res.redirect("/");
}
