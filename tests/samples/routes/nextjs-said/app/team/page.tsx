export const metadata = { title: "Welcome to Harbor Oncology" };

export default function Team() {
  return <h1>The team of Harbor Oncology</h1>;
}
