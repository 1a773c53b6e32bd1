export default function Root() {
  return <html />;
}
