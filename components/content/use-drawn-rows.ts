// How many rows of a long list are drawn: as many as fit on the screen, more as the rep comes near their end.
import { type RefObject, useEffect, useState } from "react";

/** More than a popup has room for. */
const FIRST = 12;
const STEP = 12;

/** `drawTo` makes sure that the row in this place, and the one behind it, is drawn. New rows begin anew. */
export function useDrawnRows(list: RefObject<HTMLElement | null>, rows: readonly unknown[]) {
  const [state, setState] = useState({ rows, drawn: FIRST });
  const drawn = state.rows === rows ? state.drawn : FIRST;

  useEffect(() => {
    const last = list.current?.lastElementChild;
    if (!last || drawn >= rows.length) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setState({ rows, drawn: drawn + STEP });
    });
    observer.observe(last);
    return () => observer.disconnect();
  }, [list, rows, drawn]);

  return {
    drawn,
    drawTo: (place: number) => {
      if (place + 1 >= drawn) setState({ rows, drawn: place + STEP });
    },
  };
}
