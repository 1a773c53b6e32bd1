export * from "./Booking";
export * from "./Home";
export * from "./Offers";
export * from "./Results";
