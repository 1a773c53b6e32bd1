export const user = () => sessionStorage.getItem("visitor");
