// Content search as you type over the cached library; keyboard only if wanted. Popup and sidebar use it.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { ProspectStory } from "../../lib/contracts/story.ts";
import { formatNumber } from "../../lib/core/format-count.ts";
import { formatSince } from "../../lib/core/format-when.ts";
import { useLibrary } from "../../lib/queries/use-library.ts";
import { useNow } from "../../lib/queries/use-now.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import styles from "./ContentFinder.module.css";
import { ContentResult } from "./ContentResult.tsx";
import { FinderFoot } from "./FinderFoot.tsx";
import { ForPerson } from "./ForPerson.tsx";
import { completeKey, type FilterToken, readHalfToken, suggestValues } from "./filter-tokens.ts";
import { type Found, findContent } from "./find-content.ts";
import { LibraryState } from "./LibraryState.tsx";
import { TokenRow } from "./TokenRow.tsx";
import { useDrawnRows } from "./use-drawn-rows.ts";
import { useSendContent } from "./use-send-content.ts";

/** Results at most; the count says how many there are. */
const MOST = 50;
const NO_ITEMS: Found = { count: 0, items: [], near: [] };

/** `story`: the person in view, whose persona and stage come first. `onLeave`: Esc with nothing left to clear. */
export function ContentFinder(props: {
  story: ProspectStory | null;
  offlineSince: string | null;
  onLeave: () => void;
}) {
  const now = useNow();
  const { library, error } = useLibrary();
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
  const suggestions = half && library ? suggestValues(half, library.items) : [];
  const query = half ? half.rest : text;
  const person = props.story && forPerson ? props.story : null;
  const today = now.toISOString().slice(0, 10);
  const found = useMemo(() => {
    const findFor = person && { persona: person.persona?.key ?? null, stage: person.card.lifecycleStage };
    return library ? findContent(library, query, tokens, findFor, today, MOST) : NO_ITEMS;
  }, [library, query, tokens, person, today]);
  const { drawn, drawTo } = useDrawnRows(list, found.items);
  const at = Math.min(chosen, found.items.length - 1);
  const current = found.items[at];

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
    const to = Math.min(found.items.length - 1, Math.max(0, next));
    setChosen(to);
    drawTo(to);
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
    else if (event.key === "ArrowDown") choose(found.items.length > 1 ? at + 1 : 0, true);
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
      {library && library.items.length > 0 ? (
        <>
          <p className={styles.head}>
            Content
            <span className={styles.count} role="status">
              {library.complete
                ? `${formatNumber(found.count)} of ${formatNumber(library.total)}`
                : `${formatNumber(found.count)} so far, reading ${formatNumber(library.total)}`}
              {library.asOf ? `, copy from ${formatSince(library.asOf, now)}` : ""}
            </span>
          </p>
          {current === undefined && !library.complete ? null : current === undefined ? (
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
              {found.items.slice(0, drawn).map((item, place) => (
                <ContentResult
                  key={item.id}
                  item={item}
                  near={found.near}
                  query={query}
                  now={now}
                  number={place + 1}
                  chosen={place === at}
                  previewed={previewed === item.id}
                  note={send.note?.contentId === item.id ? send.note : null}
                  busy={send.busy}
                  onKey={onHitKey}
                  onChoose={() => place !== at && choose(place, false)}
                  onInsert={() => void send.insert(item)}
                  onCopy={() => void send.copy(item)}
                  onPreview={() => setPreviewed(previewed === item.id ? null : item.id)}
                />
              ))}
            </ul>
          )}
        </>
      ) : (
        <LibraryState loading={!library && !error} failure={error?.message ?? null} />
      )}
      <p className="spoken" role="status">
        {current && query !== "" ? `${at + 1} of ${found.count}: ${current.title}` : ""}
      </p>
      <FinderFoot />
    </search>
  );
}
