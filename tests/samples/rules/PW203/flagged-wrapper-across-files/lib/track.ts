const ID = "284519960312745";

export const lead = (email: string) => fbq("init", ID, { em: email });
