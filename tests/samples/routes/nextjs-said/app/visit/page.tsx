import { VisitForm } from "./VisitForm";

export default function Visit() {
  return (
    <main>
      <h1>Before we meet</h1>
      <VisitForm />
    </main>
  );
}
