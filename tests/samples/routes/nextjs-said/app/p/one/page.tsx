import type { Metadata } from "next";

export const metadata: Metadata = { title: { absolute: "Living with diabetes" } };

export default function One() {
  return <p>Read on.</p>;
}
