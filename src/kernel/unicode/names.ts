/**
 * Names of characters, Unicode 15.1: `unicodedata.name`, `unicodedata.lookup` and `\N{...}`. The
 * tables are decoded at the first use.
 */
import * as data from "./names_data.ts";
import { once } from "../once.ts";
import { NumberReader } from "./numbers.ts";

const SYLLABLE = "HANGUL SYLLABLE ";
const UNIFIED = "CJK UNIFIED IDEOGRAPH-";
const LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

const blocks = once(() =>
  data.NAME_BLOCKS.map((line) => {
    const [first, last, ...words] = line.split(" ");
    return {
      first: parseInt(first!, 16),
      last: parseInt(last!, 16),
      prefix: words.join(" ") + "-",
    };
  })
);

const table = once(() => {
  const words = data.NAME_WORDS.split(" ");
  const names = new Map<number, string>();
  const reader = new NumberReader(data.NAMES);
  let position = 0;
  let last: string[] = [];
  while (!reader.done) {
    const head = reader.next();
    position += head % 2 === 1 ? reader.next() : 1;
    const parts = last.slice(0, (head >> 1) & 7);
    for (let rest = head >> 4; rest > 0; rest--) parts.push(words[reader.next()]!);
    names.set(position, parts.join(" "));
    last = parts;
  }
  return names;
});

const hexadecimal = (codePoint: number): string =>
  codePoint.toString(16).toUpperCase().padStart(4, "0");

function hangulName(codePoint: number): string {
  const index = codePoint - 0xac00;
  return SYLLABLE + LEADS[Math.floor(index / 588)] + VOWELS[Math.floor(index / 28) % 21] +
    TAILS[index % 28];
}

/** The name of a code point, or `null`. */
export function characterName(codePoint: number): string | null {
  if (codePoint >= 0xac00 && codePoint < 0xd7a4) return hangulName(codePoint);
  const name = table().get(codePoint);
  if (name !== undefined) return name;
  for (const { first, last, prefix } of blocks()) {
    if (codePoint >= first && codePoint <= last) return prefix + hexadecimal(codePoint);
  }
  return null;
}

function readPairs(text: string): [string, string][] {
  return text.split(";").map((pair) => {
    const [name, points] = pair.split("=");
    return [name!, String.fromCodePoint(...points!.split(" ").map((p) => parseInt(p, 16)))];
  });
}

const characters = once(() => {
  const found = new Map<string, string>();
  for (const [codePoint, name] of table()) found.set(name, String.fromCodePoint(codePoint));
  for (const [name, value] of readPairs(data.NAME_ALIASES)) found.set(name, value);
  return found;
});
const sequences = once(() => new Map(readPairs(data.NAMED_SEQUENCES)));

function longest(parts: readonly string[], text: string): number {
  let best = -1;
  for (let i = 0; i < parts.length; i++) {
    if (text.startsWith(parts[i]!) && (best < 0 || parts[i]!.length > parts[best]!.length)) {
      best = i;
    }
  }
  return best;
}

function hangulSyllable(name: string): string | null {
  let rest = name.slice(SYLLABLE.length);
  const lead = longest(LEADS, rest);
  rest = rest.slice(LEADS[lead]!.length);
  const vowel = longest(VOWELS, rest);
  if (vowel < 0) return null;
  const tail = TAILS.indexOf(rest.slice(VOWELS[vowel]!.length));
  return tail < 0 ? null : String.fromCharCode(0xac00 + (lead * 21 + vowel) * 28 + tail);
}

/** The character of a name in any case, an alias included, or `null`. */
export function characterByName(name: string): string | null {
  // Only ASCII letters fold: no name has others.
  const key = name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const found = characters().get(key);
  if (found !== undefined) return found;
  // Computed names are known in capitals only.
  if (name.startsWith(SYLLABLE)) return hangulSyllable(name);
  for (const { first, last, prefix } of blocks()) {
    const full = prefix === UNIFIED ? name : key;
    if (!full.startsWith(prefix)) continue;
    const codePoint = parseInt(full.slice(prefix.length), 16);
    if (codePoint >= first && codePoint <= last && prefix + hexadecimal(codePoint) === full) {
      return String.fromCodePoint(codePoint);
    }
  }
  return null;
}

/** The characters of a named sequence in any case, or `null`. */
export function namedSequence(name: string): string | null {
  return sequences().get(name.replace(/[a-z]+/g, (letters) => letters.toUpperCase())) ?? null;
}
