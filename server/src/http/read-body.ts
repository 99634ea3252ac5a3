// Reads a JSON body up to a limit, without ever holding more than the limit.
import { AppError } from "../../../lib/core/errors.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function tooLarge(limitBytes: number): AppError {
  return new AppError("too_large", `The body is larger than ${Math.floor(limitBytes / 1_000_000)} MB.`);
}

/** A body without a length, chunk by chunk, so that it never holds more than the limit. */
async function readStreamed(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body === null) return new Uint8Array();
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readText(request: Request, limitBytes: number): Promise<string> {
  const length = request.headers.get("content-length");
  if (Number(length) > limitBytes) throw tooLarge(limitBytes);
  try {
    // Node takes no more than the length that was announced, so it is safe to take it whole, which is quicker.
    const bytes =
      length === null ? await readStreamed(request, limitBytes) : new Uint8Array(await request.arrayBuffer());
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_request", "The body could not be read as UTF-8 text.", { field: "body" });
  }
}

/** @throws AppError `too_large`, or `bad_request` with field `body` when it is not JSON. */
export async function readJsonBody(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/iu.test(type)) {
    throw new AppError("bad_request", "The body must be sent as application/json.", { field: "body" });
  }
  const text = await readText(request, limitBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("bad_request", "The body is not valid JSON.", { field: "body" });
  }
}
