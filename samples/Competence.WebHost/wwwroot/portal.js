// Makes the pages nicer where script runs; everything works without it.

// Small choices act as soon as they are made, and their button goes away.
for (const form of document.querySelectorAll("form[data-auto]")) {
  form.querySelector("button[type=submit]")?.classList.add("visually-hidden");
  form.addEventListener("change", () => form.requestSubmit());
}

// One box ticks all boxes of its table.
for (const all of document.querySelectorAll("input[data-all]")) {
  const boxes = () => [...document.querySelectorAll(`input[name="${all.dataset.all}"]:not(:disabled)`)];
  const show = () => {
    const ticked = boxes().filter(box => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.closest("[hidden]")?.removeAttribute("hidden");
  all.addEventListener("change", () => { for (const box of boxes()) box.checked = all.checked; });
  document.addEventListener("change", event => { if (event.target.name === all.dataset.all) show(); });
  show();
}

// What was typed is not lost by leaving the page by mistake.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", event => { if (changed) event.preventDefault(); });
}
