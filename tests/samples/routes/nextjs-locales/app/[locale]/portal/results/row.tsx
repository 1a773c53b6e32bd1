export default function Row() {
  return <tr />;
}
