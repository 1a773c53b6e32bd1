export { default as Home } from "./Home";
export { default as Doctors } from "./Doctors";
export { default as Unused } from "./Unused";
