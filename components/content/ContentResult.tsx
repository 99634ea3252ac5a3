// One result: two lines; only the chosen one shows its actions.
import type { KeyboardEvent } from "react";
import type { ContentItem } from "../../lib/contracts/content.ts";
import { CONTENT_TYPE_LABEL } from "../../lib/core/vocabulary.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ContentResult.module.css";
import { contentFacts, contentIcon } from "./content-looks.ts";
import { markWords } from "./mark-words.ts";
import type { SendNote } from "./use-send-content.ts";

/** `near`: folded words that matched nearly. `onKey` gets the keys pressed while the result itself has the focus. */
export function ContentResult(props: {
  item: ContentItem;
  near: readonly string[];
  query: string;
  now: Date;
  number: number;
  chosen: boolean;
  previewed: boolean;
  note: SendNote | null;
  busy: boolean;
  onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
  onChoose: () => void;
  onInsert: () => void;
  onCopy: () => void;
  onPreview: () => void;
}) {
  const { item, chosen, note } = props;
  const facts = contentFacts(item, props.now);
  return (
    <li className={classNames(styles.hit, chosen && styles.on)} aria-current={chosen ? "true" : undefined}>
      <button
        type="button"
        className={styles.main}
        tabIndex={chosen ? 0 : -1}
        data-hit=""
        onKeyDown={props.onKey}
        onFocus={props.onChoose}
        onClick={props.onChoose}
      >
        <span className={styles.thumb} aria-hidden="true">
          <Icon paths={contentIcon(item.type)} />
        </span>
        <span className={styles.words}>
          <span className={styles.name} title={item.title}>
            <Marked text={item.title} query={props.query} near={props.near} />
          </span>
          <span className={styles.meta}>
            {facts.stale ? <span className="warn">{facts.stale} </span> : null}
            {facts.text}
            {item.summary ? (
              <>
                . <Marked text={item.summary} query={props.query} near={props.near} />
              </>
            ) : null}
          </span>
        </span>
        <span className={styles.number} aria-hidden="true">
          {props.number}
        </span>
      </button>
      {chosen ? (
        <div className={styles.acts}>
          <Button small look="primary" icon="insert" hint="↵" busy={props.busy} onClick={props.onInsert}>
            Insert
          </Button>
          <Button small icon="link" hint="C" onClick={props.onCopy}>
            Copy link
          </Button>
          <Button
            small
            look="quiet"
            icon="eye"
            hint="Space"
            aria-expanded={props.previewed}
            onClick={props.onPreview}
          >
            Preview
          </Button>
        </div>
      ) : null}
      {chosen && props.previewed ? (
        <div className={styles.preview}>
          <p>{item.summary || `No summary. ${CONTENT_TYPE_LABEL[item.type]}.`}</p>
          {item.topics.length > 0 ? <p>Topics: {item.topics.join(", ")}</p> : null}
          {item.url ? (
            <ButtonLink small icon="up" href={item.url} target="_blank" rel="noreferrer">
              Open
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
      {note ? (
        <p className={styles.note} role="status">
          <Icon name={note.tone === "good" ? "check" : "alert"} size="sm" className={note.tone} />
          <span>{note.text}</span>
        </p>
      ) : null}
    </li>
  );
}

function Marked(props: { text: string; query: string; near: readonly string[] }) {
  return markWords(props.text, props.query, props.near).map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
