// The copies of stories on this device: fetch one, refresh one behind an answer, mark one as out of date.
import { AppError } from "../../core/errors.ts";
import { ROW_VERSION, type StoryRow } from "../../store/rows.ts";
import { callAndKeep } from "../call-api.ts";
import { announce, type Runtime } from "../runtime.ts";

/** A copy younger than this is shown without asking. */
const FRESH_MS = 60_000;
/** After a failed refresh the copy is left alone for this long; the outbox and live feed notice recovery. */
const PAUSE_AFTER_FAILURE_MS = 15_000;

// Both only save work: a killed worker loses them and asks once more.
const inFlight = new Map<string, Promise<StoryRow>>();
const failedAt = new Map<string, number>();

function load(rt: Runtime, prospectId: string): Promise<StoryRow> {
  return callAndKeep(rt, "story", { params: { prospectId } }, "1 prospect id", async (story) => {
    const row: StoryRow = {
      id: story.card.id,
      v: ROW_VERSION,
      emails: story.card.emails,
      story,
      cachedAt: rt.now(),
      stale: false,
    };
    await (await rt.store()).stories.put(row);
    failedAt.delete(prospectId);
    return row;
  });
}

/** The story from the server, kept. The same prospect asked twice at once is one call. */
export function fetchStory(rt: Runtime, prospectId: string): Promise<StoryRow> {
  const running = inFlight.get(prospectId);
  if (running) return running;
  const started = load(rt, prospectId).finally(() => inFlight.delete(prospectId));
  inFlight.set(prospectId, started);
  return started;
}

/** Should this copy be asked for anew now? */
export function wantsRefresh(rt: Runtime, copy: StoryRow): boolean {
  // Also when the clock was set back since: a copy from the future would be fresh for ever.
  if (!copy.stale && Math.abs(rt.now() - copy.cachedAt) < FRESH_MS) return false;
  const failure = failedAt.get(copy.id);
  return failure === undefined || Math.abs(rt.now() - failure) > PAUSE_AFTER_FAILURE_MS;
}

/** Starts a refresh if the copy wants one, and announces the outcome either way. */
export function refreshBehind(rt: Runtime, copy: StoryRow): void {
  if (!wantsRefresh(rt, copy) || inFlight.has(copy.id)) return;
  fetchStory(rt, copy.id)
    .catch((error: unknown) => {
      failedAt.set(copy.id, rt.now());
      if (!(error instanceof AppError)) console.error("Baton: a story could not be refreshed", error);
    })
    .finally(() => announce(rt, ["prospect.get"], copy.id));
}

/** Something about the prospect changed on the server: the next look asks anew. */
export async function markStale(rt: Runtime, prospectId: string): Promise<void> {
  const { stories } = await rt.store();
  const row = await stories.update(prospectId, (before) => (before ? { ...before, stale: true } : undefined));
  failedAt.delete(prospectId);
  if (row) announce(rt, ["prospect.get"], prospectId);
}

/** Forgets the pauses after failures: the user asked to try now. */
export function forgetFailures(): void {
  failedAt.clear();
}
