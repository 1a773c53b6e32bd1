import Fastify from "fastify";
import view from "@fastify/view";
import ejs from "ejs";
import portal from "./portal.js";

const app = Fastify({ logger: true });

app.register(view, { engine: { ejs } });
app.get("/", (request, reply) => reply.view("/views/home.ejs"));
app.register(portal, { prefix: "/portal" });
app.register(
  async (inner) => {
    inner.get("/times", async (request, reply) => reply.view("/views/times.ejs"));
  },
  { prefix: "/book" },
);
app.route({ method: "GET", url: "/map", handler: (request, reply) => reply.view("/views/map.ejs") });
app.listen({ port: 3000 });
