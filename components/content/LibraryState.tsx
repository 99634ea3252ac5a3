// What stands where there is no library to search: loading, failed, or none on this device yet.
import { Panel } from "../ui/Panel.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export function LibraryState(props: { loading: boolean; failure: string | null }) {
  if (props.loading) return <Skeleton label="Loading the library" />;
  if (props.failure) {
    return (
      <Panel alert icon="alert" title="The library did not load">
        <p>{props.failure}</p>
      </Panel>
    );
  }
  return (
    <Panel icon="doc" title="No library on this device yet">
      <p>It is copied here after the first contact with the server. Marketing adds items by import.</p>
    </Panel>
  );
}
