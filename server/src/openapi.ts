// OpenAPI 3.1, made from the contract's table; so it can never say something else than the server does.
import * as z from "zod/mini";
import { type ApiOperation, api, EVENTS_PATH } from "../../lib/contracts/api.ts";
import { CONTRACT_HEADER, CONTRACT_VERSION } from "../../lib/contracts/version.ts";
import { ChangeEvent } from "../../lib/contracts/workspace.ts";
import { ERROR_CODES, type ErrorCode, STATUS_OF } from "../../lib/core/errors.ts";

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function parametersOf(schema: z.ZodMiniType | undefined, place: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

const SENTENCE: Partial<Record<ErrorCode, string>> = {
  bad_request: "Something in the request is wrong; `field` names it.",
  unauthorized: "No token, or one that is not accepted.",
  forbidden: "The token's member may not do this.",
  not_found: "Not there, or in another workspace.",
  conflict: "Decided already, or the id was used for something else.",
  too_large: "The body is too large.",
  client_too_new: "The client's contract version is newer than the server's.",
  internal: "Unexpected; the request id finds it in the log.",
  unavailable: "The database does not answer right now.",
};

function errorsFor(operation: ApiOperation): Json {
  const codes: ErrorCode[] = ["bad_request", "client_too_new", "internal", "unavailable"];
  if (operation.roles !== null) codes.push("unauthorized", "forbidden");
  if (operation.params !== undefined) codes.push("not_found");
  if (operation.body !== undefined) codes.push("too_large", "conflict");
  return Object.fromEntries(
    codes.toSorted().map((code) => [
      String(STATUS_OF[code]),
      {
        description: SENTENCE[code],
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

function describe(operation: ApiOperation): Json {
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.id.split(".")[0]],
    security: operation.roles === null ? [] : [{ bearer: [] }, { session: [] }],
    parameters: [
      ...parametersOf(operation.params, "path"),
      ...parametersOf(operation.query, "query"),
      { $ref: "#/components/parameters/ContractVersion" },
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(operation.body, "input") } },
      },
    }),
    responses: {
      "200": {
        description: "Done.",
        content: { "application/json": { schema: schemaOf(operation.response, "output") } },
      },
      ...errorsFor(operation),
    },
  };
}

function describeEvents(): Json {
  return {
    operationId: "event.stream",
    summary:
      "What changes, as server-sent events: `ready` first, then one `change` each. `id` is the place to resume.",
    tags: ["event"],
    security: [{ bearer: [] }, { session: [] }],
    parameters: [
      { name: "since", in: "query", required: false, schema: { type: "string", pattern: "^\\d{1,15}$" } },
      {
        name: "Last-Event-ID",
        in: "header",
        required: false,
        schema: { type: "string", pattern: "^\\d{1,15}$" },
      },
    ],
    responses: {
      "200": {
        description: "A stream; the data of each `change` is a ChangeEvent.",
        content: { "text/event-stream": { schema: { $ref: "#/components/schemas/ChangeEvent" } } },
      },
      "401": {
        description: SENTENCE.unauthorized,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
  };
}

/** The whole document. */
export function buildOpenApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values(api)) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(operation);
    paths[operation.path] = path;
  }
  paths[EVENTS_PATH] = { get: describeEvents() };
  return {
    openapi: "3.1.0",
    info: {
      title: "Baton API",
      version,
      summary: "What marketing knows, where the rep works; what the rep learns, back to marketing.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "baton_session" },
      },
      parameters: {
        ContractVersion: {
          name: CONTRACT_HEADER,
          in: "header",
          required: false,
          description: `The client's contract version; absent means 1. This server serves 1 to ${CONTRACT_VERSION}.`,
          schema: { type: "integer", minimum: 1 },
        },
      },
      schemas: {
        ChangeEvent: schemaOf(ChangeEvent, "output"),
        Error: {
          type: "object",
          required: ["code", "message", "requestId"],
          properties: {
            code: { type: "string", enum: [...ERROR_CODES] },
            message: { type: "string" },
            requestId: { type: "string" },
            field: { type: "string" },
          },
        },
      },
    },
  };
}
