// A campaign: its colour square, always followed by its name.
import { CampaignDot } from "../../../components/ui/Chip.tsx";
import type { CampaignRef } from "../../../lib/contracts/prospect.ts";
import styles from "./CampaignTag.module.css";

/** With no campaign it says so instead of leaving a gap. */
export function CampaignTag({ campaign }: { campaign: CampaignRef | null }) {
  if (campaign === null) return <span className="t3">No campaign</span>;
  return (
    <span className={styles.tag} title={campaign.name}>
      <CampaignDot color={campaign.color} />
      <span className="cut">{campaign.name}</span>
    </span>
  );
}
