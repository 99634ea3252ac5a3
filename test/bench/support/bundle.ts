// Bundles a page-side file of the bench into one classic script, minified as in a build.
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "../../../scripts/run/root.ts";

/** @param entry path below the project. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry: join(ROOT, entry), formats: ["iife"], name: "bench" } },
  });
  const output = [result].flat().flatMap((part) => ("output" in part ? part.output : []));
  const code = output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (code.length !== 1 || code[0] === undefined)
    throw new Error(`${entry} gave ${code.length} scripts, not one.`);
  return code[0];
}
