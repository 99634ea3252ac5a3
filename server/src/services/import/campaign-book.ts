// Campaigns while a batch is imported: found by id or name, else made with the next free colour.
import { v7 as uuidv7 } from "uuid";
import type { WriteScope } from "../../db/write.ts";

interface CampaignState {
  id: string;
  name: string;
  color: number;
  source: string;
  source_id: string;
}

/** Five campaigns have a colour of their own, in order of appearance; 6 is slate, for all others. */
const OTHERS_COLOR = 6;

/** All campaigns of the workspace: there are few. */
export class CampaignBook {
  private readonly byName = new Map<string, CampaignState>();
  private readonly bySource = new Map<string, CampaignState>();
  private readonly added = new Map<string, CampaignState>();
  private readonly renamed = new Map<string, CampaignState>();
  private readonly colors = new Set<number>();
  private readonly write: WriteScope;
  private readonly workspaceId: string;

  constructor(write: WriteScope, workspaceId: string) {
    this.write = write;
    this.workspaceId = workspaceId;
  }

  private note(campaign: CampaignState): void {
    this.byName.set(campaign.name.toLowerCase(), campaign);
    this.bySource.set(`${campaign.source} ${campaign.source_id}`, campaign);
    this.colors.add(campaign.color);
  }

  async load(): Promise<void> {
    const rows = await this.write.trx
      .selectFrom("campaign")
      .select(["id", "name", "color", "source", "source_id"])
      .where("workspace_id", "=", this.workspaceId)
      .execute();
    for (const row of rows) this.note(row);
  }

  private nextColor(): number {
    for (let color = 1; color < OTHERS_COLOR; color++) if (!this.colors.has(color)) return color;
    return OTHERS_COLOR;
  }

  private add(name: string, source: string, sourceId: string, color: number | null): CampaignState {
    const campaign = { id: uuidv7(), name, color: color ?? this.nextColor(), source, source_id: sourceId };
    this.note(campaign);
    this.added.set(campaign.id, campaign);
    return campaign;
  }

  /** The campaign a touch names; made when it is new. One that was renamed since is found by its old name as id. */
  idFor(name: string, source: string): string {
    const key = name.toLowerCase();
    const known = this.byName.get(key) ?? this.bySource.get(`${source} ${key}`);
    return (known ?? this.add(name, source, key, null)).id;
  }

  /** Takes over a campaign from its own list. */
  put(row: {
    name: string;
    source: string;
    sourceId: string;
    color: number | null;
  }): "inserted" | "updated" | "unchanged" {
    const known =
      this.bySource.get(`${row.source} ${row.sourceId}`) ?? this.byName.get(row.name.toLowerCase());
    if (known === undefined) {
      this.add(row.name, row.source, row.sourceId, row.color);
      return "inserted";
    }
    const color = row.color ?? known.color;
    if (known.name === row.name && known.color === color) return "unchanged";
    this.byName.delete(known.name.toLowerCase());
    Object.assign(known, { name: row.name, color });
    this.note(known);
    if (!this.added.has(known.id)) this.renamed.set(known.id, known);
    return "updated";
  }

  /** Writes what is new, and tells the feed of changes. */
  async save(now: Date): Promise<void> {
    const { trx, recordChanges } = this.write;
    const workspace_id = this.workspaceId;
    if (this.added.size > 0) {
      await trx
        .insertInto("campaign")
        .values([...this.added.values()].map((row) => ({ workspace_id, ...row })))
        .execute();
    }
    for (const { id, name, color } of this.renamed.values()) {
      await trx
        .updateTable("campaign")
        .set({ name, color })
        .where("workspace_id", "=", workspace_id)
        .where("id", "=", id)
        .execute();
    }
    const ids = [...this.added.keys(), ...this.renamed.keys()];
    if (ids.length > 0)
      await recordChanges(
        ids.map((id) => ({ kind: "campaign", entityId: id, prospectId: null })),
        now,
      );
  }
}
