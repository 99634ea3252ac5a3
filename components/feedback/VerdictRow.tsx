// The verdict: one click for good fit, one more question for every other. V goes here, then G, N, W, M.

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { VERDICT_LABEL, type Verdict, type VerdictDetail } from "../../lib/core/verdict.ts";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { PickerLoading } from "../ui/PickerLoading.tsx";
import styles from "./VerdictRow.module.css";
import { MORE_VERDICTS, VERDICT_ICON, VERDICT_TONE } from "./verdict-looks.ts";

/** A chunk of its own, asked for as soon as the row stands, so that a click finds it there. */
const loadPicker = async () => (await import("./ReasonPicker.tsx")).ReasonPicker;
const ReasonPicker = lazyPart(loadPicker, <PickerLoading />);

type Open = Exclude<Verdict, "good_fit"> | "more" | null;

/** `chosen` is the verdict that stands. `onGive` saves; the row closes its picker at once. */
export function VerdictRow(props: {
  chosen: Verdict | null;
  busy: boolean;
  now: Date;
  /** Addresses offered as the original of a duplicate. */
  people: readonly string[];
  onGive: (detail: VerdictDetail, note: string | null) => void;
}) {
  const [open, setOpen] = useState<Open>(null);
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    loadPicker().catch(() => undefined);
  }, []);
  const { chosen } = props;
  const moreChosen = chosen !== null && (MORE_VERDICTS as readonly Verdict[]).includes(chosen);
  const moreOpen = open === "more" || (open !== null && (MORE_VERDICTS as readonly Verdict[]).includes(open));

  const press = (key: string) => row.current?.querySelector<HTMLButtonElement>(`[data-letter="${key}"]`);
  const give = (detail: VerdictDetail, note: string | null) => {
    setOpen(null);
    press("g")?.focus();
    props.onGive(detail, note);
  };
  const leave = () => {
    const letter = open === "not_ready" ? "n" : open === "wrong_fit" ? "w" : "m";
    setOpen(null);
    press(letter)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const button = /^[gnwm]$/iu.test(event.key) ? press(event.key.toLowerCase()) : null;
    if (!button || button.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    button.click();
  };
  const button = (letter: string, label: string, icon: IconName, state: State, onClick: () => void) => (
    <VerdictButton
      letter={letter}
      label={label}
      icon={icon}
      state={state}
      disabled={props.busy}
      onClick={onClick}
    />
  );
  const stateOf = (verdict: Verdict): State => ({
    on: open === null ? chosen === verdict : open === verdict,
    tone: VERDICT_TONE[verdict],
  });
  return (
    <>
      <fieldset
        ref={row}
        className={styles.row}
        aria-label="Lead quality"
        data-verdict-row=""
        onKeyDown={onKeyDown}
      >
        {button("g", VERDICT_LABEL.good_fit, VERDICT_ICON.good_fit, stateOf("good_fit"), () => {
          if (chosen !== "good_fit") give({ verdict: "good_fit" }, null);
          else setOpen(null);
        })}
        {button("n", VERDICT_LABEL.not_ready, VERDICT_ICON.not_ready, stateOf("not_ready"), () =>
          setOpen("not_ready"),
        )}
        {button("w", VERDICT_LABEL.wrong_fit, VERDICT_ICON.wrong_fit, stateOf("wrong_fit"), () =>
          setOpen("wrong_fit"),
        )}
        {button(
          "m",
          moreChosen && open === null ? VERDICT_LABEL[chosen] : "More",
          moreChosen && open === null ? VERDICT_ICON[chosen] : "dots",
          { on: open === null ? moreChosen : moreOpen, tone: "plain" },
          () => setOpen("more"),
        )}
      </fieldset>
      {open === null ? null : (
        <ReasonPicker
          key={open}
          kind={open}
          now={props.now}
          busy={props.busy}
          people={props.people}
          onKind={setOpen}
          onSave={give}
          onLeave={leave}
        />
      )}
    </>
  );
}

interface State {
  on: boolean;
  tone: "good" | "warn" | "bad" | "plain";
}

function VerdictButton(props: {
  letter: string;
  label: string;
  icon: IconName;
  state: State;
  disabled: boolean;
  onClick: () => void;
}) {
  const { state } = props;
  const title = props.label === "More" ? "Bad data, no response, duplicate" : undefined;
  return (
    <button
      type="button"
      className={classNames(styles.button, state.on && styles.on, state.on && styles[state.tone])}
      aria-pressed={state.on}
      title={title}
      aria-disabled={props.disabled || undefined}
      data-letter={props.letter}
      onClick={props.disabled ? undefined : props.onClick}
    >
      <Icon name={props.icon} />
      <span>{props.label}</span>
      <Kbd className={styles.letter}>{props.letter.toUpperCase()}</Kbd>
    </button>
  );
}
