// Second pass, runtime imports only: nothing the content script reaches may be React, Dexie, zod or UI.
module.exports = {
  forbidden: [
    {
      name: "content-script-stays-light",
      severity: "error",
      comment: "The content script runs in every mailbox tab: plain DOM only.",
      from: { path: "^entrypoints/host\\.content/" },
      to: { reachable: true, path: "node_modules/(react|react-dom|dexie|zod|@tanstack)/|^components/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|svg|html)$" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
    },
  },
};
