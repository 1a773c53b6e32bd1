"use client";

export default function Article() {
  return (
    <article>
      <h1>{"Chemotherapy"} at home</h1>
    </article>
  );
}
