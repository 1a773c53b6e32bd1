export const match = (value: string) => ["york", "hull"].includes(value);
