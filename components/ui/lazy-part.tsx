// A component that is a chunk of its own. Drawn at once when the chunk is there already; React's own lazy parts wait
// up to 300 ms more, and never ask again for a chunk that failed.
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/**
 * `load` brings the component. `meanwhile` stands until the chunk is there. A failure is thrown while rendering,
 * for the nearest boundary; rendered again after that, the chunk is asked for again.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> & { load: () => Promise<void> } {
  let Loaded: ComponentType<P> | null = null;
  const loadPart = async () => {
    Loaded ??= await load();
  };
  function Part(props: P) {
    const [, setEnded] = useState(false);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (!Loaded) loadPart().then(() => setEnded(true), setFailure);
    }, []);
    if (failure !== null) throw failure;
    return Loaded ? <Loaded {...props} /> : meanwhile;
  }
  return Object.assign(Part, { load: loadPart });
}
