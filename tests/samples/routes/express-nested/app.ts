import express from "express";
import { api } from "./api";
import { site } from "./site";

const app = express();
app.use(express.static("public"));
app.use("/api", api);
app.use("/clinic", site);
app.listen(8080);
