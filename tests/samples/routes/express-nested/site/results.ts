import express from "express";

export type Visits = string[];
export const results = express.Router({ mergeParams: true });
results.get("/:id", show);

function show(req: express.Request, res: express.Response) {
  res.render("result", { id: req.params.id });
}
