import { SignIn } from "../../components/SignIn";

export const metadata = { title: "About us" };

export default function About() {
  return (
    <main>
      <h1>About PhysioHarbor</h1>
      <SignIn />
    </main>
  );
}
