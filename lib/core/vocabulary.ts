// The closed word lists of the field (lifecycle, lead status, touch types …). Every context uses these.

export const LIFECYCLE_STAGES = [
  "subscriber",
  "lead",
  "mql",
  "sal",
  "sql",
  "opportunity",
  "customer",
  "evangelist",
  "other",
] as const;
/** Where the relation stands. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

export const LIFECYCLE_LABEL: Readonly<Record<LifecycleStage, string>> = {
  subscriber: "Subscriber",
  lead: "Lead",
  mql: "MQL",
  sal: "SAL",
  sql: "SQL",
  opportunity: "Opportunity",
  customer: "Customer",
  evangelist: "Evangelist",
  other: "Other",
};

export const LEAD_STATUSES = [
  "new",
  "open",
  "in_progress",
  "open_deal",
  "unqualified",
  "attempted_to_contact",
  "connected",
  "bad_timing",
] as const;
/** What the rep is doing about the lead (HubSpot's canonical values). */
export type LeadStatus = (typeof LEAD_STATUSES)[number];

export const LEAD_STATUS_LABEL: Readonly<Record<LeadStatus, string>> = {
  new: "New",
  open: "Open",
  in_progress: "In progress",
  open_deal: "Open deal",
  unqualified: "Unqualified",
  attempted_to_contact: "Attempted to contact",
  connected: "Connected",
  bad_timing: "Bad timing",
};

export const TOUCH_TYPES = [
  "email_sent",
  "email_delivered",
  "email_opened",
  "email_clicked",
  "email_replied",
  "email_bounced",
  "email_unsubscribed",
  "page_viewed",
  "form_submitted",
  "content_downloaded",
  "content_viewed",
  "event_registered",
  "event_attended",
  "ad_clicked",
  "social_engaged",
  "chat",
  "call",
  "meeting",
  "product_signup",
  "other",
] as const;
/** What happened at a touchpoint. */
export type TouchType = (typeof TOUCH_TYPES)[number];

export const TOUCH_GROUPS = ["web", "email", "events", "sales"] as const;
/** The four tabs of the touches list. */
export type TouchGroup = (typeof TOUCH_GROUPS)[number];

/** Which tab each touch type belongs to. */
export const TOUCH_GROUP_OF: Readonly<Record<TouchType, TouchGroup>> = {
  email_sent: "email",
  email_delivered: "email",
  email_opened: "email",
  email_clicked: "email",
  email_replied: "email",
  email_bounced: "email",
  email_unsubscribed: "email",
  page_viewed: "web",
  form_submitted: "web",
  content_downloaded: "web",
  content_viewed: "web",
  event_registered: "events",
  event_attended: "events",
  ad_clicked: "web",
  social_engaged: "web",
  chat: "web",
  call: "sales",
  meeting: "sales",
  product_signup: "web",
  other: "web",
};

/**
 * Weight of a touch type for "why now" until scoring rules exist: how strong a sign of intent it is.
 * 0 means marketing acted, not the person; such touches are never a reason to call.
 */
export const TOUCH_WEIGHT: Readonly<Record<TouchType, number>> = {
  form_submitted: 10,
  meeting: 9,
  product_signup: 9,
  email_replied: 8,
  chat: 7,
  event_attended: 7,
  content_downloaded: 6,
  call: 5,
  event_registered: 5,
  content_viewed: 4,
  email_clicked: 4,
  page_viewed: 3,
  ad_clicked: 2,
  social_engaged: 2,
  email_opened: 1,
  email_sent: 0,
  email_delivered: 0,
  email_bounced: 0,
  email_unsubscribed: 0,
  other: 0,
};

export const CHANNELS = [
  "email",
  "web",
  "paid_search",
  "paid_social",
  "organic_search",
  "organic_social",
  "event",
  "webinar",
  "referral",
  "direct",
  "phone",
  "chat",
  "partner",
  "product",
  "other",
] as const;
/** The way a touch reached the person. */
export type Channel = (typeof CHANNELS)[number];

export const CONTENT_TYPES = [
  "case_study",
  "one_pager",
  "guide",
  "ebook",
  "whitepaper",
  "report",
  "webinar",
  "video",
  "blog",
  "calculator",
  "template",
  "quote",
  "presentation",
  "datasheet",
  "faq",
  "other",
] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

export const CONTENT_TYPE_LABEL: Readonly<Record<ContentType, string>> = {
  case_study: "Case study",
  one_pager: "One-pager",
  guide: "Guide",
  ebook: "E-book",
  whitepaper: "White paper",
  report: "Report",
  webinar: "Webinar",
  video: "Video",
  blog: "Blog",
  calculator: "Calculator",
  template: "Template",
  quote: "Quote",
  presentation: "Presentation",
  datasheet: "Data sheet",
  faq: "FAQ",
  other: "Other",
};

export const FIT_GRADES = ["A", "B", "C", "D"] as const;
/** Who they are (fit), best first. Unknown is null, never D. */
export type FitGrade = (typeof FIT_GRADES)[number];

export const HANDOFF_STATES = [
  "routing",
  "assigned",
  "accepted",
  "recycled",
  "disqualified",
  "closed",
] as const;
/** Where one passing of the baton stands. */
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const ROLES = ["rep", "marketer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Pages a verdict can be given on. */
export const HOSTS = ["gmail", "hubspot", "salesforce", "pipedrive", "popup", "sidepanel", "api"] as const;
export type Host = (typeof HOSTS)[number];

export const CRM_SYSTEMS = ["hubspot", "salesforce", "pipedrive"] as const;
export type CrmSystem = (typeof CRM_SYSTEMS)[number];
