import { useTitle } from "../../../components/title";

export async function generateMetadata() {
  return { title: useTitle(), alternates: { canonical: "https://harbor.example/conditions/asthma" } };
}

export default function Three() {
  return <h1>{useTitle()}</h1>;
}
