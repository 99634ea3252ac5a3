// What each filter offers: campaigns, personas, sources and reps of the workspace.
import { useQuery } from "@tanstack/react-query";
import { useServices } from "../app/services.tsx";
import { sentenceCase } from "../format/words.ts";
import { CAMPAIGNS_KEY, MEMBERS_KEY, PERSONAS_KEY, SOURCES_KEY } from "../live/query-keys.ts";

export interface Choice {
  value: string;
  label: string;
}

export interface FilterChoices {
  campaigns: Choice[];
  personas: Choice[];
  sources: Choice[];
  reps: Choice[];
}

const RARELY_MS = 5 * 60_000;
const named = (items: readonly { id: string; name: string }[] | undefined): Choice[] =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** Choices of the four filters; empty lists until they are known. */
export function useFilterChoices(): FilterChoices {
  const { client } = useServices();
  const campaigns = useQuery({
    queryKey: CAMPAIGNS_KEY,
    queryFn: ({ signal }) => client.call("campaigns", { signal }),
    staleTime: RARELY_MS,
  });
  const personas = useQuery({
    queryKey: PERSONAS_KEY,
    queryFn: ({ signal }) => client.call("personas", { signal }),
    staleTime: RARELY_MS,
  });
  const sources = useQuery({
    queryKey: SOURCES_KEY,
    queryFn: ({ signal }) => client.call("sources", { signal }),
    staleTime: RARELY_MS,
  });
  const members = useQuery({
    queryKey: MEMBERS_KEY,
    queryFn: ({ signal }) => client.call("members", { signal }),
    staleTime: RARELY_MS,
  });
  return {
    campaigns: named(campaigns.data?.items),
    personas: named(personas.data?.items),
    sources: (sources.data?.items ?? []).map((value) => ({ value, label: sentenceCase(value) })),
    reps: named(members.data?.items),
  };
}
