
"use strict";
(() => {
  const all = (from, what) => [...from.querySelectorAll(what)];
  const order = new Intl.Collator("en", { numeric: true });
  const keyOf = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent.trim();

  // Texts are read once, when they are first asked for: a long report opens at once.
  const textOf = new WeakMap();
  const saying = (row) => {
    if (!textOf.has(row)) textOf.set(row, row.textContent.toLowerCase());
    return textOf.get(row);
  };

  const sort = (table, head, at) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row) => [keyOf(row, at), row]);
    keyed.sort(([one], [other]) => order.compare(one, other) * (down ? -1 : 1));
    all(head.parentNode, "th").forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...keyed.map(([, row]) => row));
  };

  const sortable = (table) =>
    all(table.tHead, "th").forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, at));
      head.append(button);
    });

  const filterable = (listing, table) => {
    const tools = listing.querySelector(".tools");
    const search = tools.querySelector("input");
    const choices = all(tools, "select");
    const rows = [...table.tBodies[0].rows];
    const filter = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = choices.filter((one) => one.value);
      let shown = 0;
      for (const row of rows) {
        const fits =
          wanted.every((one) => row.cells[one.dataset.column].textContent.includes(one.value)) &&
          (!words.length || words.every((word) => saying(row).includes(word)));
        row.hidden = !fits;
        shown += fits;
      }
      tools.querySelector("output").textContent =
        shown === rows.length ? `${rows.length} rows` : `${shown} of ${rows.length} rows`;
    };
    tools.addEventListener("input", filter);
    tools.hidden = false;
    filter();
  };

  for (const listing of all(document, ".listing")) {
    const table = listing.querySelector("table");
    sortable(table);
    filterable(listing, table);
  }

  for (const link of all(document, "a[data-find]"))
    link.addEventListener("click", () => {
      const tools = document.querySelector("#findings .tools");
      all(tools, "select").forEach((one) => (one.value = ""));
      tools.querySelector("input").value = link.dataset.find;
      tools.dispatchEvent(new Event("input"));
    });

  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  // Paper has no summaries to open.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all(document, "details:not([open])");
    closed.forEach((each) => (each.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)));
})();
