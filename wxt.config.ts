// Builds the extension. Modes: `production` is the store build; `practice` also runs on the loopback mailbox.
import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";

/** Pages that may embed the sidebar; the store build runs nowhere else. */
const GMAIL = "https://mail.google.com/*";
/** The practice mailbox of `npm start`; never in a store build (test/repo/manifest.test.ts). */
const PRACTICE = "http://127.0.0.1/*";

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/module-react"],
  outDir: ".output",
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
  vite: () => ({
    resolve: {
      alias: {
        // See the file: smaller, and a page cannot stop it.
        "wxt/utils/content-script-context": fileURLToPath(
          new URL("lib/host/script-context.ts", import.meta.url),
        ),
      },
    },
  }),
  zip: { excludeSources: ["test-results/**", ".data/**", ".output/**"] },
  manifest: ({ browser, mode }) => ({
    name: mode === "practice" ? "Baton (practice)" : "Baton",
    description:
      "What marketing knows about a lead, where you work. One click tells marketing what you learned.",
    permissions: ["storage", "alarms"],
    web_accessible_resources: [
      {
        resources: ["sidebar.html"],
        matches: mode === "practice" ? [GMAIL, PRACTICE] : [GMAIL],
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }),
      },
    ],
    commands: {
      "toggle-sidebar": {
        suggested_key: { default: "Alt+B" },
        description: "Open or focus the Baton sidebar",
      },
    },
    action: { default_title: "Find content to send" },
    ...(browser === "firefox"
      ? { browser_specific_settings: { gecko: { id: "baton@baton.example", strict_min_version: "128.0" } } }
      : { minimum_chrome_version: "120" }),
  }),
});
