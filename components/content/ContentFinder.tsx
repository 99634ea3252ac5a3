// Content search as you type over the cached library; keyboard only if wanted. Popup and sidebar use it.
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { ContentItem } from "../../lib/contracts/content.ts";
import type { ProspectStory } from "../../lib/contracts/story.ts";
import { formatNumber } from "../../lib/core/format-count.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { useContent } from "../../lib/queries/use-content.ts";
import { useNow } from "../../lib/queries/use-now.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import styles from "./ContentFinder.module.css";
import { ContentResult } from "./ContentResult.tsx";
import { type ContentIndex, contentIndex } from "./content-index.ts";
import { FinderFoot } from "./FinderFoot.tsx";
import { ForPerson } from "./ForPerson.tsx";
import { completeKey, type FilterToken, readHalfToken, suggestValues } from "./filter-tokens.ts";
import { findContent } from "./find-content.ts";
import { LibraryState } from "./LibraryState.tsx";
import { TokenRow } from "./TokenRow.tsx";
import { useSendContent } from "./use-send-content.ts";

/** Rows drawn at most; the count says how many there are. */
const DRAWN = 50;

/** `story`: the person in view, whose persona and stage come first. `onLeave`: Esc with nothing left to clear. */
export function ContentFinder(props: {
  story: ProspectStory | null;
  offlineSince: string | null;
  onLeave: () => void;
}) {
  const now = useNow();
  const library = useContent();
  const items = library.data?.items;
  const [index, setIndex] = useState<{ items: readonly ContentItem[]; index: ContentIndex } | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [tokens, setTokens] = useState<FilterToken[]>([]);
  const [forPerson, setForPerson] = useState(true);
  const [chosen, setChosen] = useState(0);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const send = useSendContent();

  const half = readHalfToken(text);
  const suggestions = half && items ? suggestValues(half, items) : [];
  const query = useDeferredValue(half ? half.rest : text);
  const person = props.story && forPerson ? props.story : null;
  const hits = useMemo(
    () =>
      items
        ? findContent(
            items,
            index?.items === items ? index.index : null,
            query,
            tokens,
            person ? { persona: person.persona?.key ?? null, stage: person.card.lifecycleStage } : null,
            now,
          )
        : [],
    [items, index, query, tokens, person, now],
  );
  const shown = hits.slice(0, DRAWN);
  const at = Math.min(chosen, shown.length - 1);
  const current = shown[at]?.item;

  // Built before the first keystroke, but after the first paint.
  useEffect(() => {
    if (!items) return;
    let current = true;
    const timer = setTimeout(() => {
      contentIndex(items).then(
        (built) => current && setIndex({ items, index: built }),
        (error: unknown) => current && setBroken(error instanceof Error ? error.message : String(error)),
      );
    }, 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [items]);
  useEffect(() => field.current?.focus(), []);

  const type = (value: string) => {
    setText(value);
    setChosen(0);
    setPreviewed(null);
  };
  const addToken = (token: FilterToken) => {
    setTokens((old) => [...old.filter((one) => one.key !== token.key || one.value !== token.value), token]);
    type(half?.rest ?? "");
    field.current?.focus();
  };
  const choose = (next: number, focus: boolean) => {
    const to = Math.min(shown.length - 1, Math.max(0, next));
    setChosen(to);
    setPreviewed(null);
    if (focus) list.current?.querySelectorAll<HTMLElement>("[data-hit]")[to]?.focus();
  };
  const clear = () => {
    if (text === "" && tokens.length === 0) props.onLeave();
    type("");
    setTokens([]);
    field.current?.focus();
  };
  const onFieldKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const suggestion = suggestions[0];
    if (event.key === "Tab" && !event.shiftKey) {
      const completed = half ? null : completeKey(text);
      if (half && suggestion) addToken(suggestion);
      else if (completed) type(completed);
      else return;
    } else if (event.key === "Enter" && half && suggestion) addToken(suggestion);
    else if (event.key === "Enter" && current) void send.insert(current);
    else if (event.key === "ArrowDown") choose(shown.length > 1 ? at + 1 : 0, true);
    else if (event.key === "Backspace" && text === "" && tokens.length > 0) setTokens(tokens.slice(0, -1));
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onHitKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!current) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "ArrowDown") choose(at + 1, true);
    else if (event.key === "ArrowUp" && at === 0) field.current?.focus();
    else if (event.key === "ArrowUp") choose(at - 1, true);
    else if (event.key === "Enter") void send.insert(current);
    else if (event.key === " ") setPreviewed(previewed === current.id ? null : current.id);
    else if (event.key.toLowerCase() === "c" && plain) void send.copy(current);
    else if (event.key === "Escape") clear();
    else {
      // Any other letter goes on with the query.
      if (plain && event.key.length === 1) field.current?.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.finder} aria-label="Content">
      <div className={styles.find}>
        <Icon name="search" className={styles.glass} />
        <input
          ref={field}
          className={styles.query}
          type="text"
          aria-label="Search content"
          aria-controls={listId}
          placeholder="Search content"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onFieldKey}
        />
        {props.offlineSince ? (
          <Chip tone="warn" icon="off" title={`Offline since ${formatSince(props.offlineSince, now)}`}>
            Offline
          </Chip>
        ) : null}
      </div>
      <TokenRow
        tokens={tokens}
        half={half}
        suggestions={suggestions}
        onStart={(key) => {
          type(`${text === "" ? "" : `${text} `}${key}:`);
          field.current?.focus();
        }}
        onAdd={addToken}
        onRemove={(token) => setTokens(tokens.filter((one) => one !== token))}
      />
      {props.story && forPerson ? (
        <ForPerson story={props.story} onNobody={() => setForPerson(false)} />
      ) : null}
      {library.data && library.data.items.length > 0 ? (
        <>
          <p className={styles.head}>
            Content
            <span className={styles.count} role="status">
              {formatNumber(hits.length)} of {formatNumber(library.data.items.length)}
              {library.data.asOf ? `, copy from ${formatSince(library.data.asOf, now)}` : ""}
            </span>
          </p>
          {broken ? (
            <p className="bad" role="alert">
              Search did not start: {broken}
            </p>
          ) : null}
          {shown.length === 0 && query.trim() !== "" && index?.items !== items ? null : shown.length === 0 ? (
            <Panel
              icon="search"
              title="Nothing matches"
              actions={<Button onClick={clear}>Clear the search</Button>}
            >
              <p>
                No item {tokens.length > 0 ? "with these filters " : ""}
                {query.trim() === "" ? "" : `has words like “${query.trim()}”`}.
              </p>
            </Panel>
          ) : (
            <ul ref={list} id={listId} aria-label="Results" className={styles.results}>
              {shown.map((hit, place) => (
                <ContentResult
                  key={hit.item.id}
                  hit={hit}
                  query={query}
                  now={now}
                  number={place + 1}
                  chosen={place === at}
                  previewed={previewed === hit.item.id}
                  note={send.note?.contentId === hit.item.id ? send.note : null}
                  busy={send.busy}
                  onKey={onHitKey}
                  onChoose={() => place !== at && choose(place, false)}
                  onInsert={() => void send.insert(hit.item)}
                  onCopy={() => void send.copy(hit.item)}
                  onPreview={() => setPreviewed(previewed === hit.item.id ? null : hit.item.id)}
                />
              ))}
            </ul>
          )}
        </>
      ) : (
        <LibraryState loading={library.isPending} failure={library.error?.message ?? null} />
      )}
      <p className="spoken" role="status">
        {current && query !== "" ? `${at + 1} of ${hits.length}: ${current.title}` : ""}
      </p>
      <FinderFoot />
    </search>
  );
}
