export default function Condition({ params }: { params: { slug: string } }) {
  return <h1>{params.slug}</h1>;
}
