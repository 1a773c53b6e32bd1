export default { kit: { paths: { base: '' } } }
