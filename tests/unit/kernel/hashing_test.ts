import { hashInt, hashTuple } from "../../../src/kernel/number_hash.ts";
import { halves, splitHash } from "../../../src/kernel/hash_halves.ts";
import { MersenneTwister } from "../../../src/kernel/mersenne_twister.ts";
import { SetTable } from "../../../src/kernel/set_order.ts";
import { sha512 } from "../../../src/kernel/sha512.ts";
import { hashStr } from "../../../src/kernel/siphash.ts";
import { type Int } from "../../../src/kernel/integers.ts";
import { runTable, type Value } from "./cases.ts";
import data from "./data/hashing.json" with { type: "json" };

/** A set of ints that stand for themselves, for strings or for tuples. */
class OrderedSet {
  table = new SetTable();
  values: Int[] = [];
  index = new Map<Int, number>();

  constructor(readonly kind: string) {}

  split(value: Int): void {
    const text = (): Int => hashStr(String(value));
    if (this.kind === "int") splitHash(hashInt(value));
    else if (this.kind === "str") splitHash(text());
    else splitHash(hashTuple([hashInt(value), text()]));
  }

  insert(value: Int): number {
    if (this.index.has(value)) return -1;
    this.index.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  add(value: Int): void {
    const index = this.insert(value);
    if (index < 0) return;
    this.split(value);
    this.table.add(index, halves.low, halves.high);
  }

  discard(value: Int): void {
    const index = this.index.get(value);
    if (index === undefined) return;
    this.split(value);
    this.table.discard(index, halves.low, halves.high);
    this.index.delete(value);
  }

  pop(): Int | null {
    const index = this.table.pop();
    if (index < 0) return null;
    this.index.delete(this.values[index]!);
    return this.values[index]!;
  }

  update(other: OrderedSet): void {
    this.table.mergeFrom(other.table, (i) => this.insert(other.values[i]!));
  }

  list(): Int[] {
    return this.table.indices().map((i) => this.values[i]!);
  }
}

function runSet(kind: string, operations: [string, number, Int][]): Value[] {
  const sets = [new OrderedSet(kind), new OrderedSet(kind)];
  const seen: Value[] = [];
  operations.forEach(([name, which, argument], step) => {
    const self = sets[which]!;
    const other = sets[1 - which]!;
    if (name === "add") self.add(argument);
    else if (name === "discard") self.discard(argument);
    else if (name === "pop") {
      const value = self.pop();
      if (value !== null) seen.push(value);
    } else if (name === "clear") {
      self.table.clear();
      self.index.clear();
    } else if (name === "update") self.update(other);
    else if (name === "copy") {
      sets[which] = new OrderedSet(kind);
      sets[which]!.update(self);
    } else {
      const [walked, tested] = other.table.used > self.table.used ? [self, other] : [other, self];
      const result = new OrderedSet(kind);
      for (const value of walked.list()) if (tested.index.has(value)) result.add(value);
      self.table.swapWith(result.table);
      self.values = result.values;
      self.index = result.index;
    }
    if (step % 10 === 9) seen.push(sets[which]!.list());
  });
  return seen;
}

function twister(seed: Value, actions: [string, Int][]): Value[] {
  const generator = new MersenneTwister();
  if (typeof seed === "string") generator.seedBytes(new TextEncoder().encode(seed));
  else if (seed instanceof Uint8Array) generator.seedBytes(seed);
  else generator.seedInt(seed);
  const copy = new MersenneTwister();
  copy.setState(generator.getState());
  return actions.map(([name, argument]) => {
    if (name === "random") return copy.random();
    return name === "bits" ? copy.randomBits(Number(argument)) : copy.below(argument);
  });
}

runTable(data, { runSet, sha512, twister, twisterLong: twister });
