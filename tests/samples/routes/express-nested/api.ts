import { Router } from "express";

export const api = Router();
api.get("/visits", (req, res) => res.json([]));
