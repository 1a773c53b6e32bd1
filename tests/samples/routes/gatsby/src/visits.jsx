import { measured } from "./measured";

export const Visits = ({ children }) => {
  if (!/^\/(portal|billing)/.test(window.location.pathname)) measured();
  return sessionStorage.getItem("off") ? null : children;
};
