// Messages between the content script and the background, over one port per page (`host`).
// Types only in the content script; the background checks every message with these schemas.
import * as z from "zod/mini";

const Text = z.string().check(z.maxLength(1000));
const Address = z.string().check(z.maxLength(320));
const Addresses = z.array(Address).check(z.maxLength(500));

/** A page context as the background accepts it: no Bcc, no message text, at most 500 people. */
export const ReportedContext = z.object({
  site: z.string().check(z.maxLength(40)),
  state: z.enum(["ready", "not-yet", "none"]),
  view: z.enum(["list", "thread", "compose", "account-menu", "record", "other"]),
  account: z.nullable(z.object({ email: Address })),
  subject: z.nullable(Text),
  threadId: z.optional(z.string().check(z.maxLength(100))),
  people: z
    .array(
      z.object({ email: Address, name: Text, role: z.enum(["from", "to", "cc", "reply-to", "recipient"]) }),
    )
    .check(z.maxLength(500)),
  composes: z
    .array(z.object({ to: Addresses, cc: Addresses, subject: Text, inline: z.boolean() }))
    .check(z.maxLength(20)),
  rows: z
    .array(z.object({ emails: Addresses, threadId: z.optional(z.string().check(z.maxLength(100))) }))
    .check(z.maxLength(500)),
  record: z.nullable(
    z.object({
      system: z.enum(["hubspot", "salesforce", "pipedrive"]),
      type: z.string().check(z.maxLength(40)),
      id: z.string().check(z.maxLength(64)),
    }),
  ),
  hooks: z.record(z.string(), z.string().check(z.maxLength(100))),
});
export type ReportedContext = z.infer<typeof ReportedContext>;

/** Page → background. */
export const HostMessage = z.discriminatedUnion("type", [
  /** The view changed; sent at most once a frame and only when it differs from the last. */
  z.object({ type: z.literal("context.report"), context: ReportedContext }),
  /** Ask for a single-use token to put into the frame's address. Answered by `frame.token`. */
  z.object({ type: z.literal("frame.mint") }),
  /** The rep opened, closed or resized the sidebar. */
  z.object({
    type: z.literal("frame.state"),
    open: z.boolean(),
    width: z.int().check(z.minimum(200), z.maximum(600)),
  }),
  /** Result of an insert asked for by the background. */
  z.object({
    type: z.literal("insert.done"),
    requestId: z.string().check(z.maxLength(64)),
    ok: z.boolean(),
    reason: z.optional(Text),
  }),
]);
export type HostMessage = z.infer<typeof HostMessage>;

/** Background → page. The page believes these: only the background can open this port. */
export type HostCommand =
  | { type: "frame.token"; token: string }
  | { type: "frame.open" }
  | { type: "frame.close" }
  | { type: "frame.toggle" }
  /** State to start with: was the sidebar open, how wide. */
  | { type: "frame.restore"; open: boolean; width: number }
  | {
      type: "insert.snippet";
      requestId: string;
      text: string;
      link?: { url: string; label: string } | undefined;
    }
  /** Send the context again (the background was restarted). */
  | { type: "context.resend" };

/** Name of the port. */
export const HOST_PORT = "host";
