/**
 * Time zones as data: when the offset from UTC changes, which `Temporal` knows, and what the
 * offsets are called. Moments are seconds since the epoch, offsets seconds east of UTC.
 */

import { charge } from "../../objects/budget.ts";
import { zoneLabels } from "./labels_data.ts";

/** What an offset is called from a moment on, and how much of it is daylight saving. */
interface Label {
  offset: number;
  since: number;
  name: string;
  dst: number;
}

/** What holds in a zone at one time. */
export interface Reading {
  readonly offset: number;
  readonly dst: number;
  readonly name: string;
}

/** A change of the offset. */
interface Change {
  at: number;
  before: number;
  after: number;
}

let indexByName: Map<string, number> | undefined;

/** The names of all zones with the index of their labels. */
function zoneIndex(): ReadonlyMap<string, number> {
  if (indexByName === undefined) {
    indexByName = new Map();
    zoneLabels.forEach((text, index) => {
      for (const name of text.slice(0, text.indexOf("|")).split(" ")) indexByName!.set(name, index);
    });
  }
  return indexByName;
}

/** The names of all zones. */
export const zoneNames = (): string[] => [...zoneIndex().keys()];

const two = (value: number): string => String(value).padStart(2, "0");

/** `+0530`: the name of an offset without a name of its own. */
function numericName(offset: number): string {
  const minutes = Math.abs(offset) / 60;
  const rest = minutes % 60 === 0 ? "" : two(minutes % 60);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${rest}`;
}

function parseLabels(text: string): Label[] {
  return text.slice(text.indexOf("|") + 1).split(" ").map((entry) => {
    const [, offset, name, dst, since] = /^(-?\d+)=([^/@]*)(?:\/(-?\d+))?(?:@(-?\d+))?$/.exec(
      entry,
    )!;
    return {
      offset: Number(offset),
      name: name || numericName(Number(offset)),
      dst: Number(dst ?? 0),
      since: since === undefined ? -Infinity : Number(since),
    };
  });
}

/** Changes are listed up to here; `Temporal` is asked for later ones. */
const LISTED_UNTIL = 4_102_444_800;
const DAY = 86400;

const zonedAt = (key: string, moment: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment * 1000).toZonedDateTimeISO(key);

const offsetOf = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / 1e9;

/** The changes of a zone after a moment and up to another. */
function changesBetween(key: string, from: number, to: number): Change[] {
  let time = zonedAt(key, from);
  const found: Change[] = [];
  while (true) {
    charge(20);
    const next = time.getTimeZoneTransition("next");
    if (next === null) return found;
    const at = next.epochMilliseconds / 1000;
    if (at > to) return found;
    found.push({ at, before: offsetOf(time), after: offsetOf(next) });
    time = next;
  }
}

/** A time zone. */
export class Zone {
  readonly #labels: readonly Label[];
  readonly #initial: number;
  readonly #changes: readonly Change[];

  constructor(readonly key: string) {
    this.#labels = parseLabels(zoneLabels[zoneIndex().get(key)!]!);
    // Before the first change, which none is earlier than.
    const beginning = -6_000_000_000;
    this.#initial = offsetOf(zonedAt(key, beginning));
    this.#changes = changesBetween(key, beginning, LISTED_UNTIL);
  }

  /** The reading that always holds; undefined where there are changes. */
  get fixed(): Reading | undefined {
    return this.#changes.length === 0 ? this.#reading(this.#initial, 0) : undefined;
  }

  #reading(offset: number, moment: number): Reading {
    let found = this.#labels[0]!;
    for (const label of this.#labels) {
      if (label.offset === offset && label.since <= moment) found = label;
    }
    return found;
  }

  /** The changes that can matter for a moment, or for a clock that shows it. */
  #around(moment: number): readonly Change[] {
    if (moment < LISTED_UNTIL - 2 * DAY) return this.#changes;
    return changesBetween(this.key, moment - 400 * DAY, moment + 2 * DAY);
  }

  /** The offset before any of these changes. */
  #offsetBefore(changes: readonly Change[], moment: number): number {
    return changes[0]?.before ??
      (moment < LISTED_UNTIL - 2 * DAY ? this.#initial : offsetOf(zonedAt(this.key, moment)));
  }

  /** What holds when a clock in the zone shows `local`; of two such times `fold` chooses. */
  atLocal(local: number, fold: number): Reading {
    const changes = this.#around(local);
    let offset = this.#offsetBefore(changes, local);
    // In a gap and in a fold alike, fold=0 is what held before the change.
    const passed = lastPassed(
      changes,
      (change) =>
        change.at +
            (fold === 0
              ? Math.max(change.before, change.after)
              : Math.min(change.before, change.after)) <= local,
    );
    if (passed !== undefined) offset = passed.after;
    return this.#reading(offset, local - offset);
  }

  /** What holds at a moment, and whether the clock shows it for the second time. */
  atMoment(moment: number): { reading: Reading; fold: 0 | 1 } {
    const changes = this.#around(moment);
    const passed = lastPassed(changes, (change) => change.at <= moment);
    if (passed === undefined) {
      const offset = this.#offsetBefore(changes, moment);
      return { reading: this.#reading(offset, moment), fold: 0 };
    }
    const fold = passed.before - passed.after > moment - passed.at ? 1 : 0;
    return { reading: this.#reading(passed.after, moment), fold };
  }
}

/** The last change that `isPassed` says yes of; once it says no, it says no of all later ones. */
function lastPassed(
  changes: readonly Change[],
  isPassed: (change: Change) => boolean,
): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPassed(changes[middle]!)) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
