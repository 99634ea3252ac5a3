// Entry of the look-alike page: the account is the number in `/mail/u/N/`.
import "../../components/ui/tokens.css";
import "./mail.css";
import { MAILBOXES } from "../mailboxes.ts";
import { MailApp } from "./app.ts";

const number = Number(/\/u\/(\d+)/.exec(location.pathname)?.[1] ?? 0);
const mailbox = MAILBOXES[number] ?? MAILBOXES[0];
if (mailbox) new MailApp(mailbox).start();
