// Two letters that stand for a person where there is no picture.

/** "DO" for "Dana Orrell", "TV" for "teo.vale@x.example", "?" for nothing. At most two letters. */
export function initialsOf(nameOrAddress: string): string {
  const local = nameOrAddress.includes("@") ? (nameOrAddress.split("@")[0] ?? "") : nameOrAddress;
  const words = local.split(/[\s._+-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => (word === undefined ? "" : (Array.from(word)[0] ?? "")))
    .join("")
    .toUpperCase();
}
