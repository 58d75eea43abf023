/** Case mappings of single code points, Unicode 15.1. Whole strings are in `str_case.ts`. */
import * as data from "./core_data.ts";
import { once } from "../once.ts";
import { NumberReader } from "./numbers.ts";

function readMapping(simple: string, special: string): Map<number, string> {
  const mapping = new Map<number, string>();
  const runs = new NumberReader(simple);
  for (let position = 0; !runs.done;) {
    position += runs.next();
    const count = runs.next() + 1;
    const step = runs.next() + 1;
    const delta = runs.nextSigned();
    for (let i = 0; i < count; i++, position += step) {
      mapping.set(position, String.fromCodePoint(position + delta));
    }
    position += 1 - step;
  }
  const sequences = new NumberReader(special);
  for (let position = 0; !sequences.done;) {
    position += sequences.next();
    const points = Array.from({ length: sequences.next() }, () => sequences.next());
    mapping.set(position, String.fromCodePoint(...points));
  }
  return mapping;
}

const upper = once(() => readMapping(data.UPPER_SIMPLE, data.UPPER_SPECIAL));
const lower = once(() => readMapping(data.LOWER_SIMPLE, data.LOWER_SPECIAL));
const title = once(() => readMapping(data.TITLE_SIMPLE, data.TITLE_SPECIAL));
const fold = once(() => readMapping(data.FOLD_SIMPLE, data.FOLD_SPECIAL));

/** The upper case of `character`, one code point as a string; full mapping. */
export function toUpper(character: string): string {
  return upper().get(character.codePointAt(0)!) ?? character;
}

/** The lower case of `character`, one code point as a string; full mapping without context. */
export function toLower(character: string): string {
  return lower().get(character.codePointAt(0)!) ?? character;
}

/** The title case of `character`, one code point as a string; full mapping. */
export function toTitle(character: string): string {
  return title().get(character.codePointAt(0)!) ?? toUpper(character);
}

/** The case folding of `character`, one code point as a string; full mapping. */
export function toFolded(character: string): string {
  return fold().get(character.codePointAt(0)!) ?? toLower(character);
}
