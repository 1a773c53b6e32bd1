export * from "./Frame";
export * from "./Chat";
