// An address of the dashboard that leads nowhere.
import { Link } from "wouter";
import { StatePanel } from "../components/StatePanel.tsx";
import { HOME } from "../frame/navigation.ts";
import { PageHeader } from "../frame/PageHeader.tsx";

export function NotFound() {
  return (
    <>
      <PageHeader title="No such page" asOf={0} />
      <StatePanel
        icon="search"
        title="The dashboard has no page here"
        action={
          <Link href={HOME} className="lk">
            Go to Verdicts
          </Link>
        }
      >
        The address may have been shortened or belong to a newer Baton.
      </StatePanel>
    </>
  );
}
