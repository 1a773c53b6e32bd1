// Where the visitor came from says nothing of where he is.
export function counted(from) {
  if (from !== "/billing/pay") fbq("track", "Contact")
}
