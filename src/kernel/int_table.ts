/**
 * A set of ints as CPython 3.13 keeps it: the hash table of set_order.ts, but for the elements
 * themselves. An int is its own hash, so that a slot needs nothing beside it, and membership and order
 * are one and the same table.
 */
import {
  fills,
  type Finger,
  grownSize,
  LINEAR_PROBES,
  MINIMUM_SIZE,
  PERTURB_SHIFT,
  SetOrder,
} from "./set_order.ts";

// V8 keeps an array of 32-bit ints as such, so slots without an element hold the two least ones.
/** What a slot holds that was never used. */
const UNUSED = -0x80000000;
/** What a slot holds whose element was taken out. */
const DUMMY = -0x7fffffff;

/** The slots of an empty table: a literal is copied in one step. */
// deno-fmt-ignore
const newSlots = (): number[] => [
  UNUSED, UNUSED, UNUSED, UNUSED, UNUSED, UNUSED, UNUSED, UNUSED,
];

const BYTES_PER_SLOT = 8;

/** The size of a table of more than `least` slots. */
function slotsFor(least: number): number {
  let size = MINIMUM_SIZE;
  while (size <= least) size *= 2;
  return size;
}

/** Whether a table can hold the number: an int of 32 bits, but for the two that mark slots. */
export function fitsIntTable(key: number): boolean {
  return (key | 0) === key && key > DUMMY;
}

/** CPython's `hash` of an int that fits. */
const hashOf = (key: number): number => key === -1 ? -2 : key;

/** The table of one set. */
export class IntTable {
  #slots: number[] = newSlots();
  #mask = MINIMUM_SIZE - 1;
  /** Slots in use, dummies included. */
  #fill = 0;
  #used = 0;
  /** The place that `#findFree` found. */
  #free = 0;

  /** How many elements there are. */
  get size(): number {
    return this.#used;
  }

  /** Bytes of the larger table that one more element may need; 0 where it needs none. */
  get neededBytes(): number {
    if (!fills(this.#fill + 1, this.#mask)) return 0;
    return BYTES_PER_SLOT * slotsFor(grownSize(this.#used + 1));
  }

  /** Whether an element is there; the key may be any number. */
  has(key: number): boolean {
    const hash = hashOf(key);
    const slot = this.#slots[hash & this.#mask];
    if (slot === UNUSED || key <= DUMMY) return false;
    return slot === key || this.#indexOf(key, hash) >= 0;
  }

  /** Adds a key that fits; false if it was there already. */
  add(key: number): boolean {
    const hash = hashOf(key);
    const slots = this.#slots;
    let at = hash & this.#mask;
    if (slots[at] !== UNUSED) {
      if (slots[at] === key || !this.#findFree(key, hash)) return false;
      at = this.#free;
    }
    const isReused = slots[at] === DUMMY;
    slots[at] = key | 0;
    this.#used++;
    if (!isReused && fills(++this.#fill, this.#mask)) this.#resize(grownSize(this.#used));
    return true;
  }

  /** Takes out an element; false if it was not there. The key may be any number. */
  delete(key: number): boolean {
    if (key <= DUMMY) return false;
    const hash = hashOf(key);
    let at = hash & this.#mask;
    if (this.#slots[at] !== key) {
      at = this.#indexOf(key, hash);
      if (at < 0) return false;
    }
    this.#slots[at] = DUMMY;
    this.#used--;
    return true;
  }

  /** Takes out the element that `set.pop` gives; undefined from an empty set. */
  pop(self: Finger): number | undefined {
    if (this.#used === 0) return undefined;
    for (let index = self.finger & this.#mask;; index = (index + 1) & this.#mask) {
      const slot = this.#slots[index]!;
      if (slot <= DUMMY) continue;
      this.#slots[index] = DUMMY;
      this.#used--;
      self.finger = index + 1;
      return slot;
    }
  }

  /** The elements in the order of iteration. */
  keys(): number[] {
    const result: number[] = [];
    const slots = this.#slots;
    for (let i = 0; i < slots.length; i++) if (slots[i]! > DUMMY) result.push(slots[i]!);
    return result;
  }

  /** Adds the elements of `other` (`set_merge`). */
  mergeFrom(other: IntTable): void {
    if (other === this || other.#used === 0) return;
    this.reserve(other.#used);
    if (this.#fill === 0) {
      this.#fill = this.#used = other.#used;
      if (this.#mask === other.#mask && other.#fill === other.#used) {
        this.#slots = other.#slots.slice();
      } else this.#putAll(other.#slots);
      return;
    }
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) if (slots[i]! > DUMMY) this.add(slots[i]!);
  }

  /** Those elements that `other` has too, or has not, added one by one in their order. */
  select(other: IntTable | undefined, isWanted: boolean): IntTable {
    const result = new IntTable();
    const slots = this.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i]!;
      if (key > DUMMY && (other !== undefined && other.has(key)) === isWanted) result.add(key);
    }
    return result;
  }

  /** Takes out what `other` has as well, and adds what it has besides, in its order. */
  toggle(other: IntTable): void {
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i]!;
      if (key > DUMMY && !this.delete(key)) this.add(key);
    }
  }

  /** Whether all elements are in `other`. */
  isWithin(other: IntTable): boolean {
    const slots = this.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i]!;
      if (key > DUMMY && !other.has(key)) return false;
    }
    return true;
  }

  /** Makes room for `count` more elements as CPython does before a merge of a set or a dict. */
  reserve(count: number): void {
    if (fills(this.#fill + count, this.#mask)) this.#resize((this.#used + count) * 2);
  }

  /** A copy, which need not iterate in the same order. */
  copy(): IntTable {
    const result = new IntTable();
    result.mergeFrom(this);
    return result;
  }

  /** Rebuilds the table if more than a quarter are dummies, as CPython does after `-=`. */
  dropDummies(): void {
    if (this.#fill - this.#used > this.#mask >> 2) this.#resize(grownSize(this.#used));
  }

  /** The same table for a set that is to hold other things than ints, too. */
  toOrder(): SetOrder<number> {
    return SetOrder.restore(
      this.#slots.map((slot) => slot === UNUSED ? undefined : slot === DUMMY ? null : slot),
      (key) => hashOf(key),
    );
  }

  /** `set_table_resize`: more than `least` slots. */
  #resize(least: number): void {
    const size = slotsFor(least);
    // CPython leaves a table alone that is within the set object, stays there and has no dummies.
    if (size === MINIMUM_SIZE && this.#mask === MINIMUM_SIZE - 1 && this.#fill === this.#used) {
      return;
    }
    const slots = this.#slots;
    this.#slots = size === MINIMUM_SIZE ? newSlots() : new Array(size).fill(UNUSED);
    this.#mask = size - 1;
    this.#fill = this.#used;
    this.#putAll(slots);
  }

  /** Writes each element to the first unused slot on its way; there are no dummies (`set_insert_clean`). */
  #putAll(slots: readonly number[]): void {
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i]!;
      if (key <= DUMMY) continue;
      const hash = hashOf(key);
      let at = hash & this.#mask;
      if (this.#slots[at] !== UNUSED) {
        this.#findFree(key, hash);
        at = this.#free;
      }
      this.#slots[at] = key;
    }
  }

  /** Which slot holds the key, or -1. */
  #indexOf(key: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let index = hash & mask;
    let low = hash >>> 0;
    let high = hash < 0 ? 0xffffffff : 0;
    for (;;) {
      const last = index + LINEAR_PROBES <= mask ? index + LINEAR_PROBES : index;
      for (let at = index; at <= last; at++) {
        const slot = slots[at];
        if (slot === key) return at;
        if (slot === UNUSED) return -1;
      }
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      index = (index * 5 + 1 + low) & mask;
    }
  }

  /**
   * Leaves in `#free` the last dummy on the way of a key, else the first unused slot
   * (`set_add_entry`); false if the key is there. The same walk as `#indexOf`, which is asked so
   * often that it must not keep account of dummies: it took 1.5 times as long.
   */
  #findFree(key: number, hash: number): boolean {
    const slots = this.#slots;
    const mask = this.#mask;
    let index = hash & mask;
    let low = hash >>> 0;
    let high = hash < 0 ? 0xffffffff : 0;
    let dummy = -1;
    for (;;) {
      const last = index + LINEAR_PROBES <= mask ? index + LINEAR_PROBES : index;
      for (let at = index; at <= last; at++) {
        const slot = slots[at];
        if (slot === key) return false;
        if (slot === UNUSED) {
          this.#free = dummy >= 0 ? dummy : at;
          return true;
        }
        if (slot === DUMMY) dummy = at;
      }
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      index = (index * 5 + 1 + low) & mask;
    }
  }
}
