// Reads of a prospect's page: the story, all verdicts on the person, and the touches page by page.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TouchGroup } from "../../../lib/core/vocabulary.ts";
import { useServices } from "../app/services.tsx";
import { storyKey } from "../live/query-keys.ts";

/** Refreshed by live changes; once a minute besides, so that the handoff's clock moves. */
const REFRESH_MS = 60_000;
const MOST_VERDICTS = 200;
const TOUCHES_PER_PAGE = 50;

export function useStory(prospectId: string) {
  const { client } = useServices();
  return useQuery({
    queryKey: [...storyKey(prospectId), "story"],
    queryFn: ({ signal }) => client.call("story", { params: { prospectId }, signal }),
    refetchInterval: REFRESH_MS,
  });
}

/** Every verdict on the person, replaced and undone ones too, newest first; the 200 newest. */
export function useVerdictsOn(prospectId: string) {
  const { client } = useServices();
  return useQuery({
    queryKey: [...storyKey(prospectId), "verdicts"],
    queryFn: ({ signal }) =>
      client.call("listFeedback", { query: { prospectId, all: true, limit: MOST_VERDICTS }, signal }),
  });
}

/** Touches newest first, page after page; `group` null means all of them. */
export function useTouches(prospectId: string, group: TouchGroup | null) {
  const { client } = useServices();
  const query = useInfiniteQuery({
    queryKey: [...storyKey(prospectId), "touches", group],
    queryFn: ({ pageParam, signal }) =>
      client.call("touchpoints", {
        params: { prospectId },
        query: {
          limit: TOUCHES_PER_PAGE,
          ...(group === null ? {} : { group }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const pages = query.data?.pages;
  const touches = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { ...query, touches };
}
