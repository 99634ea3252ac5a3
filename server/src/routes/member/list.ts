// GET /v1/members
import { listMembers } from "../../services/member/list.ts";
import type { Handler } from "../handler.ts";

export const listMembersRoute: Handler<"members"> = ({ ctx }) => listMembers({ ctx });
