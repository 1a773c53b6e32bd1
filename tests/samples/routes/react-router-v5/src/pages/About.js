import { pageView } from "../pixel";

export default function About() {
  pageView();
  return <main>About</main>;
}
