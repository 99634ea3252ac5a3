// Gives the components below it the connection to the background.
import { createContext, type ReactNode, useContext } from "react";
import type { UiClient } from "../contracts/ui-background.ts";
import type { UiConnection } from "./connect-ui.ts";

const ConnectionContext = createContext<UiConnection | null>(null);

/** Wrap a page's root in this; `connection` comes from `connectUi`. */
export function UiProvider(props: { connection: UiConnection; children: ReactNode }) {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>;
}

/** Client and cache of the nearest provider. Throws outside of one: that is a bug. */
export function useUiConnection(): UiConnection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error("useUiConnection outside of UiProvider");
  return connection;
}

/** The client of the nearest provider. */
export function useUiClient(): UiClient {
  return useUiConnection().client;
}
