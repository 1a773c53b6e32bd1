export default { base: '/clinic' };
