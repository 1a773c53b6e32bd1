"use client";
import { lead } from "../../../lib/track";

export default function Book({ form }: { form: { email: string } }) {
  const send = () => {
    lead(form.email); // expect: PW203
  };
  return <button onClick={send}>Book</button>;
}
