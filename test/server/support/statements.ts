// The rule that every statement stays inside a workspace, checked on what was really sent.

/** Statements that are about no row of a workspace's own, or about the workspace row itself. */
const EXEMPT: readonly RegExp[] = [
  /^(begin|commit|rollback|start transaction|set transaction)\b/iu,
  /kysely_migration/u,
  /pg_catalog|information_schema|pg_advisory|pg_class|pg_constraint/u,
  /^(create|alter) /iu,
  /^select 1$/u,
  /^select pg_notify\(/u,
  /^(insert into|update) "workspace" /u,
  /^select [^()]* from "workspace"(?: as "\w+")? where "id" = /u,
];

/** Those of the statements that name no workspace_id and are not exempt. */
export function statementsWithoutWorkspace(statements: Iterable<string>): string[] {
  return [...statements].filter(
    (text) => !/\bworkspace_id\b/u.test(text) && !EXEMPT.some((pattern) => pattern.test(text.trim())),
  );
}
