// A persona row as it crosses the wire.
import type { Selectable } from "kysely";
import type { Persona } from "../../../../lib/contracts/prospect.ts";
import type { PersonaTable } from "../../db/schema.ts";

export function toPersona(row: Selectable<PersonaTable>): Persona {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    summary: row.summary,
    goals: row.goals,
    pains: row.pains,
    talkTrack: row.talk_track,
    objections: row.objections,
    proof: row.proof,
    wordsToAvoid: row.words_to_avoid,
  };
}
