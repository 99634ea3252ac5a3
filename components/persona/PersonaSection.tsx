// Who this is to us: what they answer for, a line to open with, objections with answers, proof.
import type { Persona } from "../../lib/contracts/prospect.ts";
import { Icon } from "../ui/Icon.tsx";
import { KIND_ICON_PATHS } from "../ui/kind-icon-paths.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./PersonaSection.module.css";

/** `reason` says why this persona, for instance "by title rule". */
export function PersonaSection(props: {
  persona: Persona | null;
  reason: string | null;
  title: string | null;
}) {
  const { persona } = props;
  if (persona === null) {
    return (
      <Section id="persona" title="Persona">
        <p className="t2">
          None fits{props.title ? ` the title “${props.title}”` : ": the title is not known"}. Marketing sets
          the rules.
        </p>
      </Section>
    );
  }
  return (
    <Section id="persona" title={persona.name} end={props.reason ?? undefined}>
      {persona.summary ? <p className={styles.summary}>{persona.summary}</p> : null}
      {persona.talkTrack ? <blockquote className={styles.talk}>{persona.talkTrack}</blockquote> : null}
      {persona.objections.map(({ objection, answer }) => (
        <p key={objection} className={styles.line}>
          <Icon name="ask" />
          <span>
            <b className={styles.lead}>{asSentence(objection)}</b> {answer}
          </span>
        </p>
      ))}
      {persona.proof.map((proof) => (
        <p key={proof} className={styles.line}>
          <Icon paths={KIND_ICON_PATHS.star} />
          <span>
            <b className={styles.lead}>Proof.</b> {proof}
          </span>
        </p>
      ))}
      <More persona={persona} />
    </Section>
  );
}

function More(props: { persona: Persona }) {
  const lists = [
    { title: "Goals", items: props.persona.goals },
    { title: "Pains", items: props.persona.pains },
    { title: "Words to avoid", items: props.persona.wordsToAvoid },
  ].filter(({ items }) => items.length > 0);
  if (lists.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary className={styles.open}>
        {sentence(lists.map(({ title }) => title.toLowerCase()).join(", "))}
      </summary>
      {lists.map(({ title, items }) => (
        <div key={title} className={styles.list}>
          <h3 className="med">{title}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** A full stop at the end unless there is a mark already. */
function asSentence(text: string): string {
  return /[.!?…”"]$/u.test(text.trim()) ? text : `${text}.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
