// All that a story needs of one prospect, in one statement: a dozen statements of their own cost more in round
// trips than in work. Every table is filtered by the workspace, so the whole stays on one shard.
import type { Selectable } from "kysely";
import type { CampaignRef, ProspectCard } from "../../../../lib/contracts/prospect.ts";
import type { AsJson, HotRead } from "../../db/hot-read.ts";
import type {
  CrmRecordTable,
  HandoffTable,
  PersonaTable,
  ScorePartRow,
  UpcomingTouchTable,
} from "../../db/schema.ts";
import { type OfferRow, offersSql } from "../content/recommend.ts";
import { TOUCHES_PER_PAGE } from "../touchpoint/list.ts";
import { UPCOMING_AT_MOST } from "../touchpoint/list-upcoming.ts";
import type { TouchRow } from "../touchpoint/read.ts";
import { CARD, CARD_JOINS } from "./card-sql.ts";
import type { TouchCount } from "./touch-summary.ts";

/** Marks on the strip at most. */
const MARKS = 400;

/** Lists that are empty are null. */
export interface StoryRow {
  card: ProspectCard;
  persona_reason: string | null;
  score_parts: ScorePartRow[];
  persona: Selectable<PersonaTable> | null;
  /** Inside the window, newest first. */
  recent: AsJson<TouchRow>[] | null;
  /** The newest from before the window, newest first. */
  older: AsJson<TouchRow>[] | null;
  counts: TouchCount[] | null;
  first_touch_at: Date | null;
  /** Soonest first. */
  coming:
    | AsJson<
        Pick<Selectable<UpcomingTouchTable>, "id" | "title" | "channel" | "campaign_id" | "scheduled_at">
      >[]
    | null;
  handoff: AsJson<Selectable<HandoffTable>> | null;
  /** Every campaign that one of the above names. */
  campaigns: CampaignRef[] | null;
  records: Pick<Selectable<CrmRecordTable>, "system" | "type" | "record_id">[] | null;
  offers: OfferRow[] | null;
  /** Whether the asking member's verdict stands. */
  judged: boolean;
}

const TOUCH = "id, type, channel, title, detail, campaign_id, occurred_at, machine, source";
const TOUCHES = `select ${TOUCH} from touchpoint t where t.workspace_id = $1 and t.prospect_id = $2`;
const NEWEST_FIRST = "order by occurred_at desc, id desc";

/** Parameters: workspace, prospect, member, start of the window, now, today (`YYYY-MM-DD`). */
export const STORY: HotRead<StoryRow> = {
  name: "story",
  text: `with recent as materialized (
      ${TOUCHES} and t.occurred_at >= $4::timestamptz ${NEWEST_FIRST} limit ${MARKS}
    ), older as materialized (
      ${TOUCHES} and t.occurred_at < $4::timestamptz ${NEWEST_FIRST} limit ${TOUCHES_PER_PAGE + 1}
    ), coming as materialized (
      select id, title, channel, campaign_id, scheduled_at from upcoming_touch
      where workspace_id = $1 and prospect_id = $2 and scheduled_at > $5::timestamptz
      order by scheduled_at, id limit ${UPCOMING_AT_MOST}
    ), handed as materialized (
      select * from handoff where workspace_id = $1 and prospect_id = $2 order by mql_at desc, id desc limit 1
    )
    select ${CARD} as card, p.persona_reason, p.score_parts,
      case when persona.id is not null then to_json(persona) end as persona,
      (select json_agg(recent ${NEWEST_FIRST}) from recent) as recent,
      (select json_agg(older ${NEWEST_FIRST}) from older) as older,
      (select json_agg(counted) from (
        select t.type, t.machine, count(*)::int as n from touchpoint t
        where t.workspace_id = $1 and t.prospect_id = $2 and t.occurred_at >= $4::timestamptz
        group by t.type, t.machine) counted) as counts,
      (select min(t.occurred_at) from touchpoint t where t.workspace_id = $1 and t.prospect_id = $2)
        as first_touch_at,
      (select json_agg(coming order by scheduled_at, id) from coming) as coming,
      (select to_json(handed) from handed) as handoff,
      (select json_agg(json_build_object('id', k.id, 'name', k.name, 'color', k.color)) from campaign k
        where k.workspace_id = $1 and k.id in (
          select campaign_id from recent union all select campaign_id from older
          union all select campaign_id from coming union all select campaign_id from handed)) as campaigns,
      (select json_agg(json_build_object('system', r.system, 'type', r.type, 'record_id', r.record_id)
          order by r.system, r.record_id)
        from crm_record r where r.workspace_id = $1 and r.prospect_id = $2) as records,
      (select json_agg(offer) from (
        ${offersSql({ workspace: "$1", persona: "persona.key", stage: "p.lifecycle_stage", today: "$6::date" })}
        ) offer) as offers,
      exists (select 1 from feedback f
        where f.workspace_id = $1 and f.prospect_id = $2 and f.member_id = $3
          and f.superseded_by is null and f.undone_at is null) as judged
    from prospect p
    ${CARD_JOINS}
    left join persona on persona.workspace_id = $1 and persona.id = p.persona_id
    where p.workspace_id = $1 and p.id = $2`,
};
