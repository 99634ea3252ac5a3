// Content for this persona and stage. The server gives newest first, and the heading says so.
import { useState } from "react";
import type { Recommendation } from "../../lib/contracts/prospect.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Section } from "../ui/Section.tsx";
import { contentFacts, contentIcon } from "./content-looks.ts";
import { useSendContent } from "./use-send-content.ts";
import styles from "./WorthSending.module.css";

/** `persona` and `stage` name what nothing was found for. */
export function WorthSending(props: {
  recommendations: Recommendation[];
  persona: string | null;
  stage: string;
  now: Date;
  onSearch: () => void;
}) {
  const { recommendations } = props;
  const [open, setOpen] = useState<string | null>(recommendations[0]?.content.id ?? null);
  const send = useSendContent();
  return (
    <Section
      id="worth-sending"
      title="Worth sending"
      count={recommendations.length}
      end={recommendations.length > 0 ? "newest first" : undefined}
    >
      {recommendations.length === 0 ? (
        <p>
          Nothing for <b>{props.persona ?? "this person"}</b> at stage <b>{props.stage}</b>.
        </p>
      ) : (
        <ul>
          {recommendations.map(({ content, because }) => {
            const facts = contentFacts(content, props.now);
            const isOpen = open === content.id;
            return (
              <li key={content.id} className={styles.item}>
                <span className={styles.thumb}>
                  <Icon paths={contentIcon(content.type)} />
                </span>
                <div className="grow">
                  <button
                    type="button"
                    className={styles.name}
                    aria-expanded={isOpen}
                    title={content.title}
                    onClick={() => setOpen(isOpen ? null : content.id)}
                  >
                    {content.title}
                  </button>
                  {isOpen || facts.stale ? (
                    <p className={styles.meta}>
                      {facts.stale ? <span className="warn">{facts.stale} </span> : null}
                      {facts.text}
                    </p>
                  ) : null}
                  <p className={styles.because}>{because}</p>
                  {isOpen ? (
                    <div className={styles.acts}>
                      <Button
                        small
                        look="primary"
                        icon="insert"
                        busy={send.busy}
                        onClick={() => void send.insert(content)}
                      >
                        Insert
                      </Button>
                      <Button small icon="link" onClick={() => void send.copy(content)}>
                        Copy link
                      </Button>
                      {content.url ? (
                        <ButtonLink
                          small
                          look="quiet"
                          icon="eye"
                          href={content.url}
                          target="_blank"
                          rel="noreferrer"
                        >
                          Preview
                        </ButtonLink>
                      ) : null}
                    </div>
                  ) : null}
                  {send.note?.contentId === content.id ? (
                    <p className={styles.note} role="status">
                      <Icon
                        name={send.note.tone === "good" ? "check" : "alert"}
                        size="sm"
                        className={send.note.tone}
                      />
                      <span>{send.note.text}</span>
                    </p>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" className={styles.search} onClick={props.onSearch}>
        <Icon name="search" size="sm" />
        <span>Or look through the library</span>
        <Kbd className="end">/</Kbd>
      </button>
    </Section>
  );
}
