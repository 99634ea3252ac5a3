// Which character parts the cells: looked up in the header line.

const CANDIDATES = [",", ";", "\t"] as const;

/** The first line, where line breaks inside quotes do not end it. */
function headerOf(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r") && text.slice(0, at).trim() !== "")
      return text.slice(0, at);
  }
  return text;
}

/** The candidate that occurs most often outside quotes; a comma when there is none. */
export function sniffDelimiter(text: string): string {
  const bare = headerOf(text).replaceAll(/"[^"]*"/gu, "");
  let best = { delimiter: ",", count: 0 };
  for (const delimiter of CANDIDATES) {
    const count = bare.split(delimiter).length - 1;
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
}
