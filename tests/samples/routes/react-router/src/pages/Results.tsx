import { paths } from "../routes";

export default function Results() {
  return <a href={`/portal/${paths.results}`}>Results</a>;
}
