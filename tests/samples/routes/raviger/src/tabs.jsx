// An object with addresses, and no routes.
export const icons = { "/billing": "coin" };
