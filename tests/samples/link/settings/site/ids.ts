export const pixel = "284519960312745";
