// Who may import whom (docs/architecture.md). `npm run layers` runs it twice: see scripts/layers.ts.
const feature = "^components/(?!ui/|app/)([^/]+)/";
const rule = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule("no-cycles", {}, { circular: true }, "A cycle hides who depends on whom."),
    rule("core-imports-nothing", { path: "^lib/core/" }, { pathNot: "^lib/core/" }, "lib/core is pure."),
    rule(
      "contracts-only-core-and-zod",
      { path: "^lib/contracts/" },
      { pathNot: "^lib/(contracts|core)/|node_modules/zod/" },
      "Contracts are shared by all sides.",
    ),
    rule(
      "platform-and-messaging",
      { path: "^lib/(platform|messaging)/" },
      { path: "^(lib/(?!core|contracts|platform|messaging)|components|server|dashboard|entrypoints)" },
      "The seam knows no feature.",
    ),
    rule(
      "sites-only-core",
      { path: "^lib/sites/" },
      { pathNot: "^lib/(sites|core)/" },
      "Adapters are plain DOM code.",
    ),
    rule(
      "adapters-do-not-mix",
      { path: "^lib/sites/([^/]+)/" },
      { path: "^lib/sites/[^/]+/", pathNot: "^lib/sites/$1/" },
      "An adapter never imports another adapter.",
    ),
    rule(
      "host-imports",
      { path: "^lib/host/" },
      {
        path: "^(lib/(?!host|sites|messaging|contracts|platform|core)|components|server|dashboard|entrypoints)",
      },
      "lib/host is in-page DOM.",
    ),
    rule(
      "store-only-core",
      { path: "^lib/store/" },
      { path: "^(lib/(?!store|core|contracts)|components|server|dashboard|entrypoints)" },
      "The store knows rows, not use-cases.",
    ),
    rule(
      "api-imports",
      { path: "^lib/api/" },
      { path: "^(lib/(?!api|contracts|core|platform)|components|server|dashboard|entrypoints)" },
      "The client knows contracts only.",
    ),
    rule(
      "services-imports",
      { path: "^lib/services/" },
      {
        path: "^(lib/(?!services|store|api|contracts|platform|core)|components|server|dashboard|entrypoints)",
      },
      "Services are run by the background.",
    ),
    rule(
      "queries-imports",
      { path: "^lib/queries/" },
      { path: "^(lib/(?!queries|messaging|contracts|core)|components|server|dashboard|entrypoints)" },
      "Queries speak to the background.",
    ),
    rule(
      "ui-has-no-data",
      { path: "^components/ui/" },
      { path: "^(lib/(?!core)|components/(?!ui)|server|dashboard|entrypoints)" },
      "components/ui: props in, events out.",
    ),
    rule(
      "features-do-not-mix",
      { path: feature },
      { path: feature, pathNot: "^components/$1/" },
      "A feature never imports another feature.",
    ),
    rule(
      "features-imports",
      { path: "^components/(?!ui/)" },
      { path: "^(lib/(?!queries|contracts|core)|server|dashboard|entrypoints)" },
      "Features never reach store, services, api, sites or host.",
    ),
    rule(
      "nobody-imports-entrypoints",
      { pathNot: "^(entrypoints|test)/" },
      { path: "^entrypoints/" },
      "Entrypoints are composition roots.",
    ),
    rule(
      "extension-never-server",
      { path: "^(entrypoints|components|lib)/" },
      { path: "^(server|cli|sample|practice|dashboard|scripts|test)/" },
      "The extension never imports the server or tests.",
    ),
    rule(
      "server-imports",
      { path: "^server/" },
      { path: "^(lib/(?!core|contracts)|components|entrypoints|dashboard|practice|scripts|test|cli)" },
      "The server shares core and contracts only.",
    ),
    rule(
      "routes-not-db",
      { path: "^server/src/routes/" },
      { path: "^server/src/db/|node_modules/(kysely|pg|@electric-sql)" },
      "Routes call services; only services touch the database.",
    ),
    rule(
      "services-not-routes",
      { path: "^server/src/(services|db)/" },
      { path: "^server/src/(routes|middleware|app)" },
      "Services know no HTTP.",
    ),
    rule(
      "dashboard-imports",
      { path: "^dashboard/src/" },
      { path: "^(lib/(?!core|contracts|api)|components/(?!ui/)|server|entrypoints)" },
      "The dashboard shares ui, core, contracts and the client.",
    ),
    rule("nobody-imports-tests", { pathNot: "^test/" }, { path: "^test/" }, "Nothing imports tests."),
    rule(
      "no-unresolvable",
      {},
      { couldNotResolve: true, pathNot: "^(wxt/|#imports|virtual:)" },
      "A path that leads nowhere.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|svg|html)$|^(\\.output|\\.wxt)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
    },
  },
};
