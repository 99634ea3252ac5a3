// A prospect's card as one JSON value, made by the database: for statements that read `prospect p` of workspace $1.
import type { ProspectCard } from "../../../../lib/contracts/prospect.ts";

/** Expression for the card of `p`; needs `CARD_JOINS`. Its `stageSince` is the database's text. */
export const CARD = `json_build_object(
  'id', p.id, 'name', p.name,
  'emails', array(
    select a.email from prospect_email a
    where a.workspace_id = $1 and a.prospect_id = p.id and a.removed_at is null
    order by a.is_main desc, a.email),
  'title', p.title,
  'company', case when c.id is not null then json_build_object('id', c.id, 'name', c.name, 'domain', c.domain,
    'industry', c.industry, 'employees', c.employees, 'country', c.country) end,
  'lifecycleStage', p.lifecycle_stage, 'stageSince', p.stage_since, 'leadStatus', p.lead_status,
  'owner', case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end,
  'grade', p.grade, 'engagement', p.engagement)`;

export const CARD_JOINS = `left join company c on c.workspace_id = $1 and c.id = p.company_id
  left join member o on o.workspace_id = $1 and o.id = p.owner_id`;

/** The card as it crosses the wire. */
export function toCard(card: ProspectCard): ProspectCard {
  return card.stageSince === null ? card : { ...card, stageSince: new Date(card.stageSince).toISOString() };
}
