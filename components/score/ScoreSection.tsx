// Fit and engagement, apart; every point of them can be read under "Why this score".

import { useState } from "react";
import type { ProspectCard, ScorePart } from "../../lib/contracts/prospect.ts";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Meter } from "../ui/Meter.tsx";
import styles from "./ScoreSection.module.css";
import { summarizeParts } from "./summarize-parts.ts";

const ScoreParts = lazyPart(async () => (await import("./ScoreParts.tsx")).ScoreParts);

export function ScoreSection(props: { card: ProspectCard; parts: ScorePart[] }) {
  const { card, parts } = props;
  const [open, setOpen] = useState(false);
  const fit = parts.filter((part) => part.kind === "fit");
  const met = fit.filter((part) => (part.points ?? 0) > 0).length;
  return (
    <section className={styles.section} aria-label="Score" data-section="score">
      <div className={styles.score}>
        <div className={styles.fit}>
          <span className={classNames(styles.grade, card.grade ? styles[card.grade] : styles.unknown)}>
            {card.grade ?? "?"}
          </span>
          <span>
            <span className={styles.word}>Fit</span>
            <span className={styles.small}>
              {card.grade === null
                ? "too little data"
                : fit.length > 0
                  ? `${met} of ${fit.length} criteria`
                  : ""}
            </span>
          </span>
        </div>
        <span className={styles.rule} />
        <div>
          <p className={styles.figures}>
            <span className={styles.engagement}>Engagement</span>
            {card.engagement === null ? (
              <span className={styles.small}>too little data</span>
            ) : (
              <>
                <span className={styles.figure}>{card.engagement}</span>
                <span className={styles.small}>of 100</span>
              </>
            )}
          </p>
          {card.engagement === null ? null : (
            <div className={styles.meter}>
              <Meter share={card.engagement / 100} label={`Engagement ${card.engagement} of 100`} />
            </div>
          )}
        </div>
      </div>
      {parts.length > 0 ? (
        <>
          <p className={styles.why}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls="score-parts"
              onClick={() => setOpen(!open)}
            >
              <Icon name={open ? "down" : "right"} flip={!open} />
              Why this score
            </button>
            {open ? null : <span className={styles.summary}>{summarizeParts(parts)}</span>}
          </p>
          <div id="score-parts" hidden={!open}>
            {open ? <ScoreParts parts={parts} /> : null}
          </div>
        </>
      ) : (
        <p className={styles.none}>The score came without reasons.</p>
      )}
    </section>
  );
}
