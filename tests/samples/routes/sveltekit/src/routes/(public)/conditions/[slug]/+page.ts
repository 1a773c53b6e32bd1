export const load = ({ params }) => ({ name: params.slug })
