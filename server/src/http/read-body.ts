// Reads a JSON body up to a limit, without ever holding more than the limit.
import { AppError } from "../../../lib/core/errors.ts";

function tooLarge(limitBytes: number): AppError {
  return new AppError("too_large", `The body is larger than ${Math.floor(limitBytes / 1_000_000)} MB.`);
}

async function readText(request: Request, limitBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length")) > limitBytes) throw tooLarge(limitBytes);
  if (request.body === null) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) throw tooLarge(limitBytes);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
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
