export default function results(instance, _, done) {
  instance.get("/:id", (request, reply) => reply.view("/views/result.ejs"));
  done();
}
