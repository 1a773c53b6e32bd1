import { Chat } from "../components";

export const Booking = () => <Chat />;
