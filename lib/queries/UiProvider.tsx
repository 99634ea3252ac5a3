// Gives the components below it the connection to the background.
import { QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import type { UiClient } from "../contracts/ui-background.ts";
import type { UiConnection } from "./connect-ui.ts";

const ConnectionContext = createContext<UiConnection | null>(null);

/** Wrap a page's root in this; `connection` comes from `connectUi`. */
export function UiProvider(props: { connection: UiConnection; children: ReactNode }) {
  return (
    <ConnectionContext value={props.connection}>
      <QueryClientProvider client={props.connection.queries}>{props.children}</QueryClientProvider>
    </ConnectionContext>
  );
}

/** The client of the nearest provider. Throws outside of one: that is a bug. */
export function useUiClient(): UiClient {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error("useUiClient outside of UiProvider");
  return connection.client;
}
