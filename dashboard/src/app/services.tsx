// What the dashboard gets from outside: the API client and the way to open live events. Tests hand in fakes.
import { createContext, type ReactNode, useContext } from "react";
import type { ApiClient } from "../../../lib/api/client.ts";
import type { OpenEvents } from "../live/event-stream.ts";

/** Everything that reaches beyond the page. */
export interface Services {
  client: ApiClient;
  openEvents: OpenEvents;
}

const ServicesContext = createContext<Services | null>(null);

/** Gives the services to all below. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** The API client of this page. @throws when used outside `ServicesProvider`. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("useServices needs a ServicesProvider above it");
  return services;
}
