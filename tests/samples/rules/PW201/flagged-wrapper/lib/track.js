export const track = (name, more) => fbq("trackCustom", name, more);
