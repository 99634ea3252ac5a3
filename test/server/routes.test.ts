// Applies the common tests to every operation there is.
import { describe } from "vitest";
import type { ApiName } from "../../lib/contracts/api.ts";
import { handlers } from "../../server/src/routes/table.ts";
import { commonRouteTests } from "./common-route-tests.ts";
import { describeOnEngine, useServer } from "./support/harness.ts";

describeOnEngine("every operation", () => {
  const harness = useServer();
  describe.each(Object.keys(handlers) as ApiName[])("%s", (name) => commonRouteTests(harness, name));
});
