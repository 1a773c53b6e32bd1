export { default as About } from "./About";
export { default as Home } from "./Home";
export { default as Drafts } from "./Drafts";
export { default as Visits } from "./Visits";
