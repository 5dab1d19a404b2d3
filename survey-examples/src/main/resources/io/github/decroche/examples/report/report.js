"use strict";
// Without this script nothing is lost but the sorting of tables.
for (const area of document.querySelectorAll(".sortable")) {
  const table = area.querySelector("table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (head.tagName !== "TH") {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.title = area.dataset.sort;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.append(...[...body.rows].sort((a, b) => compare(key(a, column), key(b, column), down)));
    });
  });
}

// The first line of a cell as a number where it is one; a dash stands for nothing, and nothing comes last both ways.
function key(row, column) {
  const first = row.cells[column].firstChild;
  const text = (first ? first.textContent : "").trim();
  const number = /^[−+-]?\d[\d\s]*(?:[.,]\d+)?(?!\S*[^\d\s%])/.exec(text);
  return {
    nothing: text === "" || text === "–",
    number: number ? Number(number[0].replace(/\s/g, "").replace("−", "-").replace(",", ".")) : NaN,
    text,
  };
}

function compare(a, b, down) {
  if (a.nothing || b.nothing) {
    return a.nothing - b.nothing;
  }
  const order = Number.isNaN(a.number) || Number.isNaN(b.number)
    ? a.text.localeCompare(b.text, document.documentElement.lang, { numeric: true })
    : a.number - b.number;
  return down ? -order : order;
}

// Printed pages show what is folded on screens.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.numbers:not([open])")) {
    details.open = true;
    details.dataset.printed = "";
  }
});
addEventListener("afterprint", () => {
  for (const details of document.querySelectorAll("details[data-printed]")) {
    details.open = false;
    delete details.dataset.printed;
  }
});
