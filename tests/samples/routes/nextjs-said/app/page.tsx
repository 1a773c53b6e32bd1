import { SignIn } from "../components/SignIn";

// A home page names all that the house does.
export const metadata = { title: "Diabetes, asthma and more" };

export default function Home() {
  return <SignIn />;
}
