import Article from "./Article";

export default function Two() {
  return <Article />;
}
