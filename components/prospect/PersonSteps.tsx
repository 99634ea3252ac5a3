// Steps through the people of the page who can be shown, where there are several.
import { Button } from "../ui/Button.tsx";
import styles from "./ProspectHeader.module.css";

/** `index` is this person's place, `count` how many there are. */
export function PersonSteps(props: { index: number; count: number; show: (index: number) => void }) {
  const { index, count, show } = props;
  return (
    <fieldset className={styles.steps} aria-label={`Person ${index + 1} of ${count} on this page`}>
      <Button
        small
        iconOnly
        look="quiet"
        icon="left"
        aria-keyshortcuts="["
        disabled={index <= 0}
        onClick={() => show(index - 1)}
      >
        Previous person
      </Button>
      <span className="mi t3" aria-hidden="true">
        {index + 1} of {count}
      </span>
      <Button
        small
        iconOnly
        look="quiet"
        icon="right"
        aria-keyshortcuts="]"
        disabled={index >= count - 1}
        onClick={() => show(index + 1)}
      >
        Next person
      </Button>
    </fieldset>
  );
}
