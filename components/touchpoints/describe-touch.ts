// One sentence for each touch: what happened, with its name and figures. No adjectives.
import type { Touchpoint } from "../../lib/contracts/prospect.ts";
import type { TouchType } from "../../lib/core/vocabulary.ts";
import { ICON_PATHS } from "../ui/icon-paths.ts";
import { KIND_ICON_PATHS } from "../ui/kind-icon-paths.ts";

type Described = Pick<Touchpoint, "type" | "title" | "detail">;

/** With a title, and without one. */
const SENTENCE: Readonly<Record<TouchType, readonly [(title: string) => string, string]>> = {
  email_sent: [(t) => `Was sent ${quote(t)}`, "Was sent a mail"],
  email_delivered: [(t) => `Received ${quote(t)}`, "Received a mail"],
  email_opened: [(t) => `Opened ${quote(t)}`, "Opened a mail"],
  email_clicked: [(t) => `Clicked in ${quote(t)}`, "Clicked in a mail"],
  email_replied: [(t) => `Replied to ${quote(t)}`, "Replied to a mail"],
  email_bounced: [(t) => `${quote(t)} bounced`, "A mail bounced"],
  email_unsubscribed: [(t) => `Unsubscribed from ${quote(t)}`, "Unsubscribed"],
  page_viewed: [(t) => `Viewed ${t}`, "Viewed a page"],
  form_submitted: [(t) => `Sent the form ${quote(t)}`, "Sent a form"],
  content_downloaded: [(t) => `Downloaded ${quote(t)}`, "Downloaded content"],
  content_viewed: [(t) => `Viewed ${quote(t)}`, "Viewed content"],
  event_registered: [(t) => `Signed up for ${quote(t)}`, "Signed up for an event"],
  event_attended: [(t) => `Attended ${quote(t)}`, "Attended an event"],
  ad_clicked: [(t) => `Clicked the ad ${quote(t)}`, "Clicked an ad"],
  social_engaged: [(t) => `Reacted to ${quote(t)}`, "Reacted to a post"],
  chat: [(t) => `Chatted: ${t}`, "Chatted"],
  call: [(t) => `Call: ${t}`, "Call"],
  meeting: [(t) => `Meeting: ${t}`, "Meeting"],
  product_signup: [(t) => `Signed up for ${t}`, "Signed up for the product"],
  other: [(t) => t, "Other contact"],
};

const ICON: Readonly<Record<TouchType, readonly string[]>> = {
  email_sent: ICON_PATHS.mail,
  email_delivered: ICON_PATHS.mail,
  email_opened: ICON_PATHS.mail,
  email_clicked: KIND_ICON_PATHS.cursor,
  email_replied: ICON_PATHS.mail,
  email_bounced: ICON_PATHS.alert,
  email_unsubscribed: ICON_PATHS.slash,
  page_viewed: KIND_ICON_PATHS.page,
  form_submitted: ICON_PATHS.form,
  content_downloaded: KIND_ICON_PATHS.download,
  content_viewed: ICON_PATHS.doc,
  event_registered: KIND_ICON_PATHS.event,
  event_attended: KIND_ICON_PATHS.video,
  ad_clicked: KIND_ICON_PATHS.cursor,
  social_engaged: ICON_PATHS.people,
  chat: KIND_ICON_PATHS.chat,
  call: ICON_PATHS.phone,
  meeting: ICON_PATHS.people,
  product_signup: KIND_ICON_PATHS.star,
  other: KIND_ICON_PATHS.page,
};

/** "Attended “Line stops”, 41 of 45 min" */
export function describeTouch(touch: Described): string {
  const [named, unnamed] = SENTENCE[touch.type];
  const what = touch.title ? named(touch.title) : unnamed;
  return touch.detail ? `${what}, ${touch.detail}` : what;
}

export function touchIcon(type: TouchType): readonly string[] {
  return ICON[type];
}

/** Already quoted titles keep their own marks. */
function quote(title: string): string {
  return /^[“"]/u.test(title) ? title : `“${title}”`;
}
