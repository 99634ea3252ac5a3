// Bundles the look-alike's page code in memory with Vite; the result is kept for the life of the process.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A bundled page: one script, one style sheet, and a tag that changes when they do. */
export interface PageBundle {
  script: string;
  style: string;
  tag: string;
}

/** Bundles one entry into a classic script. `name` is the global its exports land in. */
export async function bundleScript(entry: string, name: string): Promise<PageBundle> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL(".", import.meta.url)),
    build: {
      write: false,
      target: "es2022",
      cssCodeSplit: false,
      lib: { entry, name, formats: ["iife"], fileName: name },
    },
  });
  const outputs = [result].flat().flatMap((part) => ("output" in part ? part.output : []));
  let script = "";
  let style = "";
  for (const file of outputs) {
    if (file.type === "chunk") script += file.code;
    else if (file.fileName.endsWith(".css")) style += String(file.source);
  }
  const tag = createHash("sha256").update(script).update(style).digest("base64url").slice(0, 12);
  return { script, style, tag };
}

let page: Promise<PageBundle> | undefined;

/** The look-alike's script and style. */
export function buildPage(): Promise<PageBundle> {
  page ??= bundleScript(fileURLToPath(new URL("page/main.ts", import.meta.url)), "mailbox");
  return page;
}
