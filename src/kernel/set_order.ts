/**
 * The order in which CPython 3.13 iterates a set: an emulation of its hash table (`setobject.c`)
 * that holds handles for elements and their hashes, and compares nothing. Membership is the
 * caller's, who keeps a `Map` from handle to element beside it.
 *
 * So that the order costs nothing until it is seen, a caller keeps a set's order as a number until
 * then: how many of the map's leading keys were copied from another such set in one go, the rest
 * having been added one by one.
 *
 * - A set filled by single additions (a display, a comprehension, `set(list)`, `add`): 0. A display
 *   of three or more constants is a copy of a frozenset: their count.
 * - `copy()`, `set(s)`, `frozenset(s)` and the first step of `|`, from a set that is still a number:
 *   copy the map in its own order; the number is its size. A copy of a copy is the same.
 * - At the first iteration, `pop`, `repr`, or before a `discard`, and for both operands before one
 *   set is merged into another that is not empty, the table is built: `replayOrder(keys, number,
 *   hashOf)`. From then on every change is made to the table too.
 *
 * How CPython fills the result of an operation, in terms of the methods here:
 *
 * - `update(s)` of a set: `mergeFrom`; of a dict: `reserve(len)` first, then additions; of anything
 *   else: additions.
 * - `a & b`: a new set with those elements of the smaller one, of `b` for equal sizes, that are in
 *   the other, in the smaller one's order. `a & iterable`: in the iterable's order. `&=`: the same,
 *   then `adopt`.
 * - `a - b`: where `b` is a set or dict and `len(a) >> 2 <= len(b)`, a new set with the elements of
 *   `a` that are not in `b`, in order. Otherwise a copy of `a` and then `-=`.
 * - `a -= b`: `discard` of every element of `b`, then `dropDummies`.
 * - `a ^= b`: for each element of `b` in order, `discard` or else `add`; `a ^ b`: a copy of `b`, then
 *   `^= a`. A `b` that is neither set nor dict is made a set first.
 */
import { halves } from "./hash_halves.ts";

/** How many slots after the first one are looked at before the probe sequence jumps. */
export const LINEAR_PROBES = 9;
/** By how many bits the hash is shifted at each jump. */
export const PERTURB_SHIFT = 5;
/** The slots of the smallest table. */
export const MINIMUM_SIZE = 8;

/** Whether a table must grow that has so many slots in use, dummies included. */
export const fills = (fill: number, mask: number): boolean => fill * 5 >= mask * 3;

/** More slots than this has a table that grew for its elements. */
export const grownSize = (used: number): number => used > 50000 ? used * 2 : used * 4;

/** What a slot holds whose element was taken out. */
const DUMMY = Symbol("dummy");
/** What a slot holds that was never used. */
const UNUSED = Symbol("unused");

type Slot<H> = H | typeof DUMMY | typeof UNUSED;

/** Where the next slot begins: a slot is a handle and the halves of its hash. */
const STRIDE = 3;
/** The slots of an empty set, 8 times a handle and two halves: a literal is copied in one step. */
// deno-fmt-ignore
const newSlots = (): (Slot<never> | number)[] => [
  UNUSED, 0, 0, UNUSED, 0, 0, UNUSED, 0, 0, UNUSED, 0, 0,
  UNUSED, 0, 0, UNUSED, 0, 0, UNUSED, 0, 0, UNUSED, 0, 0,
];

/** The largest table of which a blank one is kept, to be copied. */
const LARGEST_KEPT = 256;
const blanks = new Map<number, Slot<never>[]>();

function blankSlots(size: number): Slot<never>[] {
  if (size > LARGEST_KEPT) return new Array(size * STRIDE).fill(UNUSED);
  const blank = blanks.getOrInsertComputed(size, () => new Array(size * STRIDE).fill(UNUSED));
  return blank.slice();
}

/** What belongs to a set whatever table it has. */
export interface Finger {
  /** The slot where `pop` goes on searching. */
  finger: number;
}

/**
 * The table of one set. `H` is whatever stands for an element, the same one for as long as it is in
 * the set; `===` tells handles apart.
 */
export class SetOrder<H> {
  #slots: (Slot<H> | number)[] = newSlots();
  #mask = MINIMUM_SIZE - 1;
  /** Slots in use, dummies included. */
  #fill = 0;
  #used = 0;
  /** The last dummy that `#find` came past, or -1. */
  #lastDummy = -1;

  /** How many elements there are. */
  get size(): number {
    return this.#used;
  }

  /**
   * Adds an element that is not in the set; the halves of its hash are signed or unsigned. It takes
   * the place of the last dummy on its way, if there is one (`set_add_entry`).
   */
  add(handle: H, hashLow: number, hashHigh: number): void {
    let at = (hashLow & this.#mask) * STRIDE;
    let reused = -1;
    if (this.#slots[at] !== UNUSED) {
      at = this.#find(UNUSED, hashLow, hashHigh);
      reused = this.#lastDummy;
      if (reused >= 0) at = reused;
    }
    this.#write(at, handle, hashLow, hashHigh);
    this.#used++;
    if (reused >= 0) return;
    this.#fill++;
    if (fills(this.#fill, this.#mask)) this.#resize(grownSize(this.#used));
  }

  /** Takes out an element; false if it is not there. The hash is the one it was added with. */
  discard(handle: H, hashLow: number, hashHigh: number): boolean {
    let at = (hashLow & this.#mask) * STRIDE;
    if (this.#slots[at] !== handle) {
      at = this.#find(handle, hashLow, hashHigh);
      if (at < 0) return false;
    }
    this.#slots[at] = DUMMY;
    this.#used--;
    return true;
  }

  /** Takes out the element that `set.pop` gives; undefined from an empty set. */
  pop(self: Finger): H | undefined {
    if (this.#used === 0) return undefined;
    let index = self.finger & this.#mask;
    for (;;) {
      const slot = this.#slots[index * STRIDE]!;
      if (slot !== UNUSED && slot !== DUMMY) {
        this.#slots[index * STRIDE] = DUMMY;
        this.#used--;
        self.finger = index + 1;
        return slot as H;
      }
      index = (index + 1) & this.#mask;
    }
  }

  /** The handles in the order of iteration. */
  handles(): H[] {
    const slots = this.#slots;
    const result: H[] = [];
    for (let at = 0; at < slots.length; at += STRIDE) {
      const slot = slots[at]!;
      if (slot !== UNUSED && slot !== DUMMY) result.push(slot as H);
    }
    return result;
  }

  /** Calls `visit` with each handle and its hash, in the order of iteration. */
  forEach(visit: (handle: H, hashLow: number, hashHigh: number) => void): void {
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += STRIDE) {
      const slot = slots[at]!;
      if (slot === UNUSED || slot === DUMMY) continue;
      visit(slot as H, slots[at + 1] as number, slots[at + 2] as number);
    }
  }

  /** The handles in the order of iteration. */
  [Symbol.iterator](): Iterator<H> {
    return this.handles()[Symbol.iterator]();
  }

  /**
   * Adds the elements of `other` (`set_merge`). `accept` is asked, in the order of iteration, for
   * each whether it is new; it may enter it in the caller's map at once. It is asked for every
   * element, also where this set is empty and the answer is sure to be yes.
   */
  mergeFrom(other: SetOrder<H>, accept: (handle: H) => boolean): void {
    if (other === this || other.#used === 0) return;
    this.reserve(other.#used);
    if (this.#fill === 0) {
      this.#fillFrom(other);
      for (const handle of other.handles()) accept(handle);
      return;
    }
    // An `__eq__` that accept runs may change the other set.
    other.forEach((handle, low, high) => {
      if (accept(handle)) this.add(handle, low, high);
    });
  }

  /** Makes room for `count` more elements as CPython does before a merge of a set or a dict. */
  reserve(count: number): void {
    if (fills(this.#fill + count, this.#mask)) this.#resize((this.#used + count) * 2);
  }

  /** A copy, which need not iterate in the same order. */
  copy(): SetOrder<H> {
    const result = new SetOrder<H>();
    if (this.#used === 0) return result;
    result.reserve(this.#used);
    result.#fillFrom(this);
    return result;
  }

  /** Takes out everything. */
  clear(): void {
    this.#allocate(MINIMUM_SIZE);
    this.#fill = 0;
    this.#used = 0;
  }

  /** Becomes what `other` is, which is not used any more (`set_swap_bodies`). */
  adopt(other: SetOrder<H>): void {
    this.#slots = other.#slots;
    this.#mask = other.#mask;
    this.#fill = other.#fill;
    this.#used = other.#used;
  }

  /** Rebuilds the table if more than a quarter are dummies, as CPython does after `-=`. */
  dropDummies(): void {
    if (this.#fill - this.#used > this.#mask >> 2) this.#resize(grownSize(this.#used));
  }

  /**
   * A table with these slots: null for a dummy, undefined for one that was never used. The hashes are
   * ints of 32 bits.
   */
  static restore<H>(
    slots: readonly (H | null | undefined)[],
    hashOf: (handle: H) => number,
  ): SetOrder<H> {
    const result = new SetOrder<H>();
    result.#allocate(slots.length);
    slots.forEach((slot, i) => {
      if (slot === undefined) return;
      result.#fill++;
      if (slot === null) {
        result.#slots[i * STRIDE] = DUMMY;
        return;
      }
      result.#used++;
      const hash = hashOf(slot);
      result.#write(i * STRIDE, slot, hash, hash >> 31);
    });
    return result;
  }

  #allocate(size: number): void {
    this.#slots = size === MINIMUM_SIZE ? newSlots() : blankSlots(size);
    this.#mask = size - 1;
  }

  /** `set_table_resize`: more than `least` slots. */
  #resize(least: number): void {
    let size = MINIMUM_SIZE;
    while (size <= least) size *= 2;
    // CPython leaves a table alone that is within the set object, stays there and has no dummies.
    if (size === MINIMUM_SIZE && this.#mask === MINIMUM_SIZE - 1 && this.#fill === this.#used) {
      return;
    }
    const slots = this.#slots;
    this.#allocate(size);
    this.#fill = this.#used;
    this.#putAll(slots);
  }

  /** Fills an empty table, large enough, with what `other` holds. */
  #fillFrom(other: SetOrder<H>): void {
    this.#fill = other.#used;
    this.#used = other.#used;
    if (this.#mask === other.#mask && other.#fill === other.#used) {
      this.#slots = other.#slots.slice();
    } else this.#putAll(other.#slots);
  }

  #write(at: number, handle: H, hashLow: number, hashHigh: number): void {
    const slots = this.#slots;
    slots[at] = handle;
    slots[at + 1] = hashLow;
    slots[at + 2] = hashHigh;
  }

  /**
   * Writes each handle to the first unused slot on its way; there are no dummies
   * (`set_insert_clean`).
   */
  #putAll(slots: readonly (Slot<H> | number)[]): void {
    for (let from = 0; from < slots.length; from += STRIDE) {
      const slot = slots[from]!;
      if (slot === UNUSED || slot === DUMMY) continue;
      const low = slots[from + 1] as number;
      const high = slots[from + 2] as number;
      let at = (low & this.#mask) * STRIDE;
      if (this.#slots[at] !== UNUSED) at = this.#find(UNUSED, low, high);
      this.#write(at, slot as H, low, high);
    }
  }

  /**
   * Where the first slot of the probe sequence of a hash begins that holds `wanted`; -1 if an unused
   * one comes before it.
   */
  #find(wanted: Slot<H>, hashLow: number, hashHigh: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let index = hashLow & mask;
    let low = hashLow >>> 0;
    let high = hashHigh >>> 0;
    this.#lastDummy = -1;
    for (;;) {
      const last = index + LINEAR_PROBES <= mask ? index + LINEAR_PROBES : index;
      for (let at = index * STRIDE; at <= last * STRIDE; at += STRIDE) {
        const slot = slots[at]!;
        if (slot === wanted) return at;
        if (slot === UNUSED) return -1;
        if (slot === DUMMY) this.#lastDummy = at;
      }
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      index = (index * 5 + 1 + low) & mask;
    }
  }
}

/**
 * The table of a set whose order was not needed so far: the first `copied` of `keys` came from a
 * copy of a set of just those, the rest by single additions. `hashInto` leaves a key's hash in
 * `halves` of `hash_halves.ts`.
 */
export function replayOrder<H>(
  keys: Iterable<H>,
  copied: number,
  hashInto: (key: H) => void,
): SetOrder<H> {
  let order = new SetOrder<H>();
  for (const key of keys) {
    hashInto(key);
    order.add(key, halves.low, halves.high);
    if (order.size === copied) order = order.copy();
  }
  return order;
}
