// Finds a text file's encoding and decodes it as a stream, so that no file is too large.
import { createReadStream } from "node:fs";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

async function firstBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 4095 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fromBom(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/** Text in Latin letters as UTF-16 has a zero in every other byte. */
function fromZeros(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const many = head.length / 4;
  if (odd > many && even < odd / 8) return "utf-16le";
  return even > many && odd < even / 8 ? "utf-16be" : null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** By byte order mark, by zeros, by trying UTF-8 on the whole file; what is left is Windows-1252. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await firstBytes(path);
  return fromBom(head) ?? fromZeros(head) ?? ((await isUtf8(path)) ? "utf-8" : "windows-1252");
}

/** The file's text, piece by piece, without a byte order mark. `onBytes` hears how many bytes were read. */
export async function* decodeFile(
  path: string,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) {
    onBytes((chunk as Buffer).length);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}
