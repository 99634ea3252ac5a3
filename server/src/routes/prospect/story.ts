// GET /v1/prospects/{prospectId}/story
import { getStory } from "../../services/prospect/story.ts";
import type { Handler } from "../handler.ts";

export const getStoryRoute: Handler<"story"> = ({ ctx, params }) => getStory({ ctx, input: params });
