/** The properties that only the module `unicodedata` shows, Unicode 15.1. */
import * as data from "./database_data.ts";
import { once } from "../once.ts";
import { NumberReader, RangeSet, RunTable } from "./numbers.ts";

const WIDTHS = data.WIDTHS.split(" ");
const COMBINING = data.COMBINING_CLASSES.split(" ").map(Number);

const bidiRuns = once(() => new RunTable(data.BIDI_RUNS, data.BIDI_CLASSES.length));
const widthRuns = once(() => new RunTable(data.WIDTH_RUNS, WIDTHS.length));
const combiningRuns = once(() => new RunTable(data.COMBINING_RUNS, COMBINING.length));
const mirroredSet = once(() => new RangeSet(data.MIRRORED));

/** `unicodedata.bidirectional`: the empty string if there is none. */
export function bidirectional(codePoint: number): string {
  return data.BIDI_CLASSES[bidiRuns().get(codePoint)]!;
}

/** `unicodedata.east_asian_width`. */
export function eastAsianWidth(codePoint: number): string {
  return WIDTHS[widthRuns().get(codePoint)]!;
}

/** `unicodedata.combining`: the canonical combining class. */
export function combiningClass(codePoint: number): number {
  return COMBINING[combiningRuns().get(codePoint)]!;
}

/** `unicodedata.mirrored`. */
export function isMirrored(codePoint: number): boolean {
  return mirroredSet().has(codePoint);
}

const decompositions = once(() => {
  const table = new Map<number, string>();
  const reader = new NumberReader(data.DECOMPOSITIONS);
  const tags = data.DECOMPOSITION_TAGS;
  for (let position = 0, last = 0; !reader.done;) {
    position += reader.next();
    const head = reader.next();
    const parts = head % tags.length === 0 ? [] : [tags[head % tags.length]!];
    for (let i = Math.floor(head / tags.length); i >= 0; i--) {
      last += reader.nextSigned();
      parts.push(last.toString(16).toUpperCase().padStart(4, "0"));
    }
    table.set(position, parts.join(" "));
  }
  return table;
});

/** `unicodedata.decomposition`: `"<compat> 0020 0308"`, empty if there is none. */
export function decomposition(codePoint: number): string {
  return decompositions().get(codePoint) ?? "";
}
