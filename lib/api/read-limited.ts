// Reads a response body up to a limit, so that a wrong server cannot fill the browser's memory.
import { AppError } from "../core/errors.ts";

/** The body as text. @throws AppError `too_large` as soon as more than `maxBytes` have come. */
export async function readLimited(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new AppError(
        "too_large",
        `The server sent more than ${Math.round(maxBytes / 1e6)} MB; Baton stopped reading.`,
        {
          status: response.status,
        },
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}
