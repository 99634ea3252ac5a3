// Who this person is to us: what to say, what will be objected, what proves it.
import { Icon } from "../../../components/ui/Icon.tsx";
import { KIND_ICON_PATHS } from "../../../components/ui/kind-icon-paths.ts";
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { Card } from "../components/Card.tsx";
import styles from "./PersonaCard.module.css";

export function PersonaCard({ story }: { story: ProspectStory }) {
  const { persona, personaReason } = story;
  if (persona === null) {
    return (
      <Card title="Persona">
        <p className="t2">No persona's rule fits this person.</p>
      </Card>
    );
  }
  return (
    <Card title={persona.name} end={personaReason ?? "persona"}>
      <p className="t2">{persona.summary}</p>
      {persona.talkTrack !== "" && <p className={styles.talk}>“{persona.talkTrack}”</p>}
      <ul className={styles.lines}>
        {persona.objections.map(({ objection, answer }) => (
          <li key={objection}>
            <Icon name="ask" />
            <span>
              <b>{objection}</b> {answer}
            </span>
          </li>
        ))}
        {persona.proof.map((proof) => (
          <li key={proof}>
            <Icon paths={KIND_ICON_PATHS.star} />
            <span>
              <b>Proof.</b> {proof}
            </span>
          </li>
        ))}
      </ul>
      {persona.wordsToAvoid.length > 0 && (
        <p className={styles.avoid}>Words to avoid: {persona.wordsToAvoid.join(", ")}</p>
      )}
    </Card>
  );
}
