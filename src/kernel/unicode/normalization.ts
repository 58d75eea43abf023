/**
 * Unicode normalization as of 15.1. The engine's own may be of a newer version; for code points
 * that 15.1 assigns the standard promises the same results. A code point that 15.1 does not assign
 * is a starter that nothing composes with, so a string can be cut before and after it.
 */
import { KernelError } from "../error.ts";
import { isAssigned } from "./properties.ts";

// deno-lint-ignore no-control-regex
const ASCII = /^[\x00-\x7f]*$/;
// Beyond Latin-1, where everything has been assigned from the start.
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;

/** `unicodedata.normalize(form, text)`. */
export function normalizeText(form: string, text: string): string {
  if (form !== "NFC" && form !== "NFD" && form !== "NFKC" && form !== "NFKD") {
    throw new KernelError("ValueError", "invalid normalization form");
  }
  if (ASCII.test(text)) return text;
  if (!BEYOND_LATIN_1.test(text)) return text.normalize(form);
  let result = "";
  let start = 0;
  for (let i = 0; i < text.length;) {
    const codePoint = text.codePointAt(i)!;
    const next = i + (codePoint > 0xffff ? 2 : 1);
    if (!isAssigned(codePoint)) {
      result += text.slice(start, i).normalize(form) + text.slice(i, next);
      start = next;
    }
    i = next;
  }
  return start === 0 ? text.normalize(form) : result + text.slice(start).normalize(form);
}
