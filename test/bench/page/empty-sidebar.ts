// What a sidebar costs that has nothing to say: React and one row, with the two headings the bench waits for.
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    createElement("main", null, [
      createElement("h1", { key: "name" }, document.body.dataset.name),
      createElement("h2", { key: "row" }, "Touches"),
    ]),
  );
}
