// The published document: valid OpenAPI 3.1, and all of the API is in it.
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { type ApiOperation, api, EVENTS_PATH } from "../../lib/contracts/api.ts";
import { buildOpenApi } from "../../server/src/openapi.ts";

interface Operation {
  operationId: string;
  parameters?: { name?: string; in?: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}
const document = buildOpenApi("1.2.3");
const paths = document.paths as Record<string, Record<string, Operation>>;

describe("openapi.json", () => {
  test("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect({ valid: result.valid, version: validator.version }).toEqual({ valid: true, version: "3.1" });
  });

  test("holds every operation, with its parameters, body and errors, and the live feed", () => {
    for (const operation of Object.values(api) as ApiOperation[]) {
      const described = paths[operation.path]?.[operation.method.toLowerCase()];
      expect(described?.operationId).toBe(operation.id);
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const described_ = described?.parameters?.filter((parameter) => parameter.in === "path");
      expect(described_?.map((parameter) => parameter.name)).toEqual(inPath);
      expect(described?.requestBody !== undefined).toBe(operation.body !== undefined);
      expect(Object.keys(described?.responses ?? {})).toEqual(expect.arrayContaining(["200", "400", "500"]));
    }
    expect(paths[EVENTS_PATH]?.get?.operationId).toBe("event.stream");
  });

  test("names of operations are told apart", () => {
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map((o) => o.operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
