// Holds the live connection of the page, its state, and the one region that speaks live changes.
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ME_KEY } from "../app/query-client.ts";
import { useServices } from "../app/services.tsx";
import { type Announcer, createAnnouncer } from "./announcer.ts";
import { keepListening, type LiveStatus } from "./event-stream.ts";
import { createInvalidator } from "./invalidator.ts";
import { ALL_PROSPECTS_KEY, FEEDBACK_KEY } from "./query-keys.ts";

export interface Live {
  status: LiveStatus;
  /** Says a change to screen readers, at most one message in ten seconds. */
  announce(text: string): void;
}

const LiveContext = createContext<Live | null>(null);

/** Opens `/v1/events` while mounted; below it `useLive` works. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { openEvents } = useServices();
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>("connecting");
  const [spoken, setSpoken] = useState("");
  const announcer = useRef<Announcer | null>(null);

  useEffect(() => {
    const speaking = createAnnouncer(setSpoken);
    announcer.current = speaking;
    return () => speaking.stop();
  }, []);

  useEffect(() => {
    const invalidator = createInvalidator(queryClient);
    const stop = keepListening(openEvents, {
      onStatus: setStatus,
      onChange: (change) => invalidator.changed(change),
      onResync: () => {
        void queryClient.invalidateQueries({ queryKey: FEEDBACK_KEY });
        void queryClient.invalidateQueries({ queryKey: ALL_PROSPECTS_KEY });
      },
      onRefused: () => void queryClient.invalidateQueries({ queryKey: ME_KEY }),
    });
    return () => {
      stop();
      invalidator.stop();
    };
  }, [openEvents, queryClient]);

  const announce = useCallback((text: string) => announcer.current?.say(text), []);
  const live = useMemo(() => ({ status, announce }), [status, announce]);
  return (
    <LiveContext value={live}>
      {children}
      <p role="status" className="spoken">
        {spoken}
      </p>
    </LiveContext>
  );
}

/** State of the live connection. @throws when used outside `LiveProvider`. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error("useLive needs a LiveProvider above it");
  return live;
}
