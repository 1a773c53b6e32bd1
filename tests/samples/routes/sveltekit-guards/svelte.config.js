export default { kit: { paths: { base: '/care' } } };
