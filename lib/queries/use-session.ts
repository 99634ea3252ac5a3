// Who is signed in, how the server is reached, and the rep's own switches.
import { useUiAction } from "./use-ui-action.ts";
import { useUiQuery } from "./use-ui-query.ts";

export const useSession = () => useUiQuery("session.get", null);
export const useOptions = () => useUiQuery("options.get", null);
/** Asks the background to try the server now. */
export const useSyncNow = () => useUiAction("sync.now");
export const useSignOut = () => useUiAction("session.signOut");
export const useCloseFrame = () => useUiAction("frame.close");
