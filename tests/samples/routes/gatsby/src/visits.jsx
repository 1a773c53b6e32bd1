export const Visits = ({ children }) => (sessionStorage.getItem("off") ? null : children);
