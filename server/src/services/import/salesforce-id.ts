// Salesforce ids: 15 case-sensitive characters in reports, 18 with a check suffix everywhere else.

const SHAPE = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u;
const SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The 18-character form of an id, or null when the text is none or its suffix does not belong to it. */
export function salesforceId(text: string): string | null {
  if (!SHAPE.test(text)) return null;
  const short = text.slice(0, 15);
  let suffix = "";
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let place = 0; place < 5; place++) {
      const character = short.charAt(block * 5 + place);
      if (character >= "A" && character <= "Z") bits += 2 ** place;
    }
    suffix += SUFFIX.charAt(bits);
  }
  const long = short + suffix;
  return text.length === 15 || text.slice(15).toUpperCase() === suffix ? long : null;
}
