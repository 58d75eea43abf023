import type { Int } from "../../../src/kernel/integers.ts";
import { halves, splitHash } from "../../../src/kernel/hash_halves.ts";
import { hashInt, hashTupleHalves } from "../../../src/kernel/number_hash.ts";
import { replayOrder, type SetOrder } from "../../../src/kernel/set_order.ts";
import { hashStr, hashStrHalves } from "../../../src/kernel/siphash.ts";
import { runTable } from "./cases.ts";
import data from "./data/set_order.json" with { type: "json" };

type Step = [string, Int, ...(Int | Int[])[]];

function hasher(kind: string): (element: Int) => void {
  if (kind === "int") return (n) => splitHash(hashInt(n));
  if (kind === "str") return (n) => hashStrHalves(`k${n}`);
  return (n) => hashTupleHalves([hashInt(n), hashStr(`t${n}`)]);
}

/** A set as a caller keeps one: members, and an order that is a number until it is needed. */
class TestSet {
  members = new Set<Int>();
  order: SetOrder<Int> | number = 0;
  finger = 0;
  constructor(readonly hashInto: (element: Int) => void) {}

  table(): SetOrder<Int> {
    if (typeof this.order === "number") {
      this.order = replayOrder(this.members, this.order, this.hashInto);
    }
    return this.order;
  }

  add(element: Int): void {
    if (this.members.has(element)) return;
    this.members.add(element);
    if (typeof this.order === "number") return;
    this.hashInto(element);
    this.order.add(element, halves.low, halves.high);
  }

  discard(element: Int): boolean {
    if (!this.members.has(element)) return false;
    const table = this.table();
    this.members.delete(element);
    this.hashInto(element);
    if (!table.discard(element, halves.low, halves.high)) throw new Error("Not in the table");
    return true;
  }

  copy(): TestSet {
    const result = new TestSet(this.hashInto);
    result.members = new Set(this.members);
    result.order = typeof this.order === "number" ? this.members.size : this.order.copy();
    return result;
  }

  merge(other: TestSet): void {
    const ours = this.table();
    ours.mergeFrom(other.table(), (element) => {
      if (this.members.has(element)) return false;
      this.members.add(element);
      return true;
    });
  }

  intersection(other: TestSet): TestSet {
    const result = new TestSet(this.hashInto);
    const [walked, asked] = other.members.size > this.members.size ? [this, other] : [other, this];
    for (const element of walked.table()) if (asked.members.has(element)) result.add(element);
    return result;
  }

  subtract(other: TestSet): void {
    if (other === this) return this.clear();
    for (const element of other.members) this.discard(element);
    this.table().dropDummies();
  }

  difference(other: TestSet): TestSet {
    if (this.members.size >> 2 > other.members.size) {
      const result = this.copy();
      result.subtract(other);
      return result;
    }
    const result = new TestSet(this.hashInto);
    for (const element of this.table()) if (!other.members.has(element)) result.add(element);
    return result;
  }

  toggle(other: TestSet): void {
    if (other === this) return this.clear();
    for (const element of other.table()) if (!this.discard(element)) this.add(element);
  }

  clear(): void {
    this.members.clear();
    if (typeof this.order === "number") this.order = 0;
    else this.order.clear();
  }
}

function run(kind: string, program: Step[]): unknown[] {
  const hashInto = hasher(kind);
  const sets = Array.from({ length: 4 }, () => new TestSet(hashInto));
  return program.map(([name, target, first, second], step) => {
    const index = Number(target);
    const self = sets[index]!;
    const popped: Int[] = [];
    const list = first as Int[];
    const a = sets[Number(first)]!;
    const b = sets[Number(second)]!;
    switch (name) {
      case "add":
        list.forEach((element) => self.add(element));
        break;
      case "discard":
        list.forEach((element) => self.discard(element));
        break;
      case "pop":
        for (let i = Math.min(Number(first), self.members.size); i > 0; i--) {
          const element = self.table().pop(self)!;
          self.members.delete(element);
          popped.push(element);
        }
        break;
      case "new":
        sets[index] = new TestSet(hashInto);
        list.forEach((element) => sets[index]!.add(element));
        break;
      case "dict": {
        const fresh = new Set(list);
        self.table().reserve(fresh.size);
        fresh.forEach((element) => self.add(element));
        break;
      }
      case "clear":
        self.clear();
        break;
      case "copy":
        sets[index] = a.copy();
        break;
      case "frozen":
        sets[index] = a.copy().copy();
        break;
      case "or":
        sets[index] = a.copy();
        if (a !== b) sets[index]!.merge(b);
        break;
      case "and":
        sets[index] = a === b ? a.copy() : a.intersection(b);
        break;
      case "sub":
        sets[index] = a.difference(b);
        break;
      case "xor":
        sets[index] = b.copy();
        sets[index]!.toggle(a);
        break;
      case "ior":
        self.merge(a);
        break;
      case "iand": {
        const kept = self === a ? self.copy() : self.intersection(a);
        self.table().adopt(kept.table());
        self.members = kept.members;
        break;
      }
      case "isub":
        self.subtract(a);
        break;
      case "ixor":
        self.toggle(a);
        break;
      default:
        throw new Error(`Unknown step ${name}`);
    }
    // Asking for the order builds the table; a set that is not asked stays lazy.
    const order = popped.concat(copyOf(sets[index]!, step).table().handles());
    return order.length < 40 ? order : digest(order);
  });
}

/** Every other time the order is worked out on a twin, so that the set itself stays lazy. */
function copyOf(set: TestSet, step: number): TestSet {
  if (typeof set.order !== "number" || step % 2 === 0) return set;
  const twin = new TestSet(set.hashInto);
  twin.members = new Set(set.members);
  twin.order = set.order;
  return twin;
}

function digest(numbers: readonly Int[]): Int[] {
  let sum = 0n;
  for (const number of numbers) {
    sum = (sum * 1000003n + BigInt(number)) % 2147483647n;
    if (sum < 0n) sum += 2147483647n;
  }
  return [numbers.length, Number(sum)];
}

runTable(data, {
  setOrder: run,
  largeSet: (kind, how, count, factor) => {
    const set = new TestSet(hasher(kind));
    for (let i = 0; i < count; i++) set.add(i * factor);
    const order = (how === "copy" ? set.copy() : set).table().handles();
    return digest(order);
  },
});
