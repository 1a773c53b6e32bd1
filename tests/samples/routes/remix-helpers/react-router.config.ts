export default { basename: "/clinic/" };
