export const measured = () => fbq("track", "ViewContent");
