// Reads a saved page from disk, or says in one sentence why it is none.
import { readFile } from "node:fs/promises";

/** The file's markup. Throws an Error whose message is for the user. */
export async function readPage(file: string): Promise<string> {
  const html = decode(await bytesOf(file));
  if (!html.trim()) throw new Error(`${file} is empty.`);
  if (/^(From|MIME-Version|Snapshot-Content-Location|Subject): /.test(html))
    throw new Error(`${file} is a web archive (MHTML). Save the page as HTML only.`);
  if (html.includes("\0") || !/<[a-z!]/i.test(html)) throw new Error(`${file} is not HTML.`);
  return html;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: "does not exist",
      EISDIR: "is a folder",
      EACCES: "may not be read",
    };
    throw new Error(`${file} ${reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? "cannot be read"}.`);
  }
}

/** UTF-8 unless a byte order mark says UTF-16. */
function decode(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}
