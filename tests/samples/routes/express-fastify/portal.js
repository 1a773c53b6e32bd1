import results from "./results.js";

export default async function portal(fastify, options) {
  fastify.get("/", (request, reply) => reply.view("/views/visits.ejs"));
  fastify.post("/", (request, reply) => reply.view("/views/thanks.ejs"));
  fastify.register(results, { prefix: "/results" });
}
