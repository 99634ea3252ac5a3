// The content library of this page, growing while it is loaded.
import { useSyncExternalStore } from "react";
import { contentLibrary, type LibraryState } from "./content-library.ts";
import { useUiClient } from "./UiProvider.tsx";

export function useLibrary(): LibraryState {
  const { subscribe, read } = contentLibrary(useUiClient());
  return useSyncExternalStore(subscribe, read);
}
