// An inbox without rows: nothing yet, nothing under these filters, or nothing with the text looked for.
import { Button } from "../../../components/ui/Button.tsx";
import { StatePanel } from "../components/StatePanel.tsx";

interface Props {
  find: string;
  narrowed: boolean;
  onClearFind(): void;
  onClearFilters(): void;
}

export function InboxEmpty({ find, narrowed, onClearFind, onClearFilters }: Props) {
  if (find.trim() !== "") {
    return (
      <StatePanel
        icon="search"
        title={`Nothing with “${find.trim()}” in the rows loaded`}
        action={<Button onClick={onClearFind}>Clear the text</Button>}
      >
        Looked through person, company, rep and note. Older rows are found after loading them.
      </StatePanel>
    );
  }
  if (narrowed) {
    return (
      <StatePanel
        icon="search"
        title="No verdicts under these filters"
        action={<Button onClick={onClearFilters}>Clear filters</Button>}
      >
        No rep gave a verdict with all of them together.
      </StatePanel>
    );
  }
  return (
    <StatePanel icon="people" title="No verdicts yet">
      A rep gives one in Baton's sidebar beside a mail, with one click. It shows here as it arrives.
    </StatePanel>
  );
}
