import fbq from "feedback-queue";

export const note = (text) => fbq("track", "note", { text });
