// Words for the keys of the wire that have no label in lib/core: sources, hosts, channels, touches.
import type { Host, Role, TouchType } from "../../../lib/core/vocabulary.ts";

/** "paid_search" → "Paid search". Sources are free words of the connected tools. */
export function sentenceCase(key: string): string {
  const words = key.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const HOST_LABEL: Readonly<Record<Host, string>> = {
  gmail: "Gmail",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  pipedrive: "Pipedrive",
  popup: "Popup",
  sidepanel: "Side panel",
  api: "API",
};

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  rep: "sales",
  marketer: "marketing",
  admin: "admin",
};

const TOUCH_VERB: Readonly<Record<TouchType, string>> = {
  email_sent: "Was sent",
  email_delivered: "Received",
  email_opened: "Opened",
  email_clicked: "Clicked in",
  email_replied: "Replied to",
  email_bounced: "Mail bounced:",
  email_unsubscribed: "Unsubscribed from",
  page_viewed: "Viewed",
  form_submitted: "Sent the form",
  content_downloaded: "Downloaded",
  content_viewed: "Read",
  event_registered: "Registered for",
  event_attended: "Attended",
  ad_clicked: "Clicked the ad",
  social_engaged: "Reacted to",
  chat: "Chatted:",
  call: "Call:",
  meeting: "Meeting:",
  product_signup: "Signed up for",
  other: "",
};

const TOUCH_ALONE: Readonly<Record<TouchType, string>> = {
  email_sent: "Was sent a mail",
  email_delivered: "Received a mail",
  email_opened: "Opened a mail",
  email_clicked: "Clicked in a mail",
  email_replied: "Replied to a mail",
  email_bounced: "Mail bounced",
  email_unsubscribed: "Unsubscribed",
  page_viewed: "Viewed a page",
  form_submitted: "Sent a form",
  content_downloaded: "Downloaded content",
  content_viewed: "Read content",
  event_registered: "Registered for an event",
  event_attended: "Attended an event",
  ad_clicked: "Clicked an ad",
  social_engaged: "Reacted on social media",
  chat: "Chatted",
  call: "Call",
  meeting: "Meeting",
  product_signup: "Signed up",
  other: "Touch of another kind",
};

/** One touch in words: `Attended “Line stops”, 41 of 45 min`. */
export function describeTouch(touch: {
  type: TouchType;
  title: string | null;
  detail: string | null;
}): string {
  const what =
    touch.title === null ? TOUCH_ALONE[touch.type] : `${TOUCH_VERB[touch.type]} “${touch.title}”`.trim();
  return touch.detail === null ? what : `${what}, ${touch.detail}`;
}
