// The words for a channel: the same for the rep and for marketing.
import type { Channel } from "./vocabulary.ts";

export const CHANNEL_LABEL: Readonly<Record<Channel, string>> = {
  email: "Email",
  web: "Web",
  paid_search: "Paid search",
  paid_social: "Paid social",
  organic_search: "Organic search",
  organic_social: "Organic social",
  event: "Event",
  webinar: "Webinar",
  referral: "Referral",
  direct: "Direct",
  phone: "Phone",
  chat: "Chat",
  partner: "Partner",
  product: "Product",
  other: "Other",
};
