const parts = (count: number) => count > 1;

export default function Shop() {
  return (
    <main>
      <h1 className={parts(2) ? "wide" : "diabetes"}>Our shop</h1>
      <svg role="img"><title>Insulin</title></svg>
      <input placeholder="Search medications" name="q" />
      <p>Diabetes is only mentioned here.</p>
    </main>
  );
}
