// Says for whom the list is ordered while nothing is typed.
import type { ProspectStory } from "../../lib/contracts/story.ts";
import { LIFECYCLE_LABEL } from "../../lib/core/vocabulary.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./ForPerson.module.css";

export function ForPerson(props: { story: ProspectStory; onNobody: () => void }) {
  const { card, persona } = props.story;
  const name = card.name ?? card.emails[0] ?? "this person";
  return (
    <div className={styles.for}>
      <Avatar name={name} size="sm" />
      <span className={styles.text} title={persona ? `Persona: ${persona.name}` : "No persona"}>
        First what fits <b className={styles.name}>{name}</b>
        {card.company ? `, ${card.company.name}` : ""}
      </span>
      <Chip tone="mkt">{LIFECYCLE_LABEL[card.lifecycleStage]}</Chip>
      <Button small iconOnly look="quiet" icon="x" onClick={props.onNobody}>
        Order for nobody
      </Button>
    </div>
  );
}
