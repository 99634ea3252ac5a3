// Everybody of the open page: prospects with their score, colleagues, and those who were not looked up.
import { useState } from "react";
import type { ThreadPerson } from "../../lib/contracts/ui-background.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { classNames } from "../ui/class-names.ts";
import { Section } from "../ui/Section.tsx";
import { personLine, reasonWords } from "./person-words.ts";
import styles from "./ThreadSection.module.css";

/** More than this are folded, so that a mail to 200 people stays readable. */
const SHOWN_AT_FIRST = 8;

/** `chosen` is the address on screen. `asking` is the one that is being looked up. */
export function ThreadSection(props: {
  people: readonly ThreadPerson[];
  chosen: string | null;
  asking: string | null;
  onChoose: (email: string) => void;
  onLookUp: (email: string) => void;
}) {
  const [all, setAll] = useState(false);
  const people = props.people.filter((person) => person.kind !== "me");
  if (people.length === 0) return null;
  const shown = all ? people : people.slice(0, SHOWN_AT_FIRST);
  return (
    <Section id="thread" title="In this thread" count={people.length}>
      <ul>
        {shown.map((person) => (
          <PersonRow key={person.email} person={person} {...props} />
        ))}
      </ul>
      {people.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {people.length}
        </button>
      ) : null}
    </Section>
  );
}

function PersonRow(props: {
  person: ThreadPerson;
  chosen: string | null;
  asking: string | null;
  onChoose: (email: string) => void;
  onLookUp: (email: string) => void;
}) {
  const { person } = props;
  const name = person.card?.name || person.name || person.email;
  const isChosen = person.email === props.chosen;
  const line = isChosen ? `Shown here. ${personLine(person)}` : personLine(person);
  const words = (
    <>
      <span className={classNames(styles.name, isChosen && "med")}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles.line}>{line}</span>
    </>
  );
  return (
    <li className={styles.item} aria-current={isChosen ? "true" : undefined}>
      <Avatar name={name} />
      {person.kind === "prospect" && !isChosen ? (
        <button type="button" className={styles.choose} onClick={() => props.onChoose(person.email)}>
          {words}
        </button>
      ) : (
        <span className="grow" title={person.email}>
          {words}
        </span>
      )}
      {person.kind === "prospect" && person.card ? (
        <Chip title="Fit grade and engagement">
          {person.card.grade ?? "?"} {person.card.engagement ?? ""}
        </Chip>
      ) : null}
      {person.kind === "not_looked_up" ? (
        <Button
          small
          busy={props.asking === person.email}
          title={`${reasonWords(person.reason)}. Sends the address only.`}
          onClick={() => props.onLookUp(person.email)}
        >
          Look up
        </Button>
      ) : null}
    </li>
  );
}
