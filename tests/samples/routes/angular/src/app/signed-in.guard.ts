export const signedIn = () => sessionStorage.getItem("visitor") !== null;
