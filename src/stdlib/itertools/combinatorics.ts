/** itertools that give all arrangements of a pool: product, permutations, combinations. */

import { charge } from "../../objects/budget.ts";
import { PyIterator } from "../../objects/iterator.ts";
import type { Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";

/** `product(*iterables, repeat=…)` */
export class Product extends PyIterator {
  declare pools: readonly (readonly Value[])[];
  /** Positions in the pools of the last result; undefined before the first. */
  declare indices: number[] | undefined;
  declare current: Value[];
  declare ended: boolean;
  next(): Value | undefined {
    if (this.ended) return undefined;
    const { pools } = this;
    if (this.indices === undefined) {
      charge(pools.length);
      if (pools.some((pool) => pool.length === 0)) {
        this.ended = true;
        return undefined;
      }
      this.indices = new Array(pools.length).fill(0);
      this.current = pools.map((pool) => pool[0]!);
      return newTuple(this.current.slice());
    }
    const { indices, current } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      const pool = pools[i]!;
      const index = indices[i]! + 1;
      if (index < pool.length) {
        indices[i] = index;
        current[i] = pool[index]!;
        return newTuple(current.slice());
      }
      indices[i] = 0;
      current[i] = pool[0]!;
    }
    this.ended = true;
    return undefined;
  }
}

/** `combinations(iterable, r)` */
export class Combinations extends PyIterator {
  declare pool: readonly Value[];
  declare indices: number[] | undefined;
  declare size: number;
  declare ended: boolean;
  next(): Value | undefined {
    if (this.ended) return undefined;
    const { pool, size } = this;
    if (this.indices === undefined) {
      charge(size);
      this.indices = Array.from({ length: size }, (_, i) => i);
    } else {
      const { indices } = this;
      let i = size - 1;
      while (i >= 0 && indices[i] === i + pool.length - size) i--;
      if (i < 0) {
        this.ended = true;
        return undefined;
      }
      indices[i]!++;
      for (let j = i + 1; j < size; j++) indices[j] = indices[j - 1]! + 1;
    }
    return pick(pool, this.indices);
  }
}

/** `combinations_with_replacement(iterable, r)` */
export class CombinationsWithReplacement extends PyIterator {
  declare pool: readonly Value[];
  declare indices: number[] | undefined;
  declare size: number;
  declare ended: boolean;
  next(): Value | undefined {
    if (this.ended) return undefined;
    const { pool, size } = this;
    if (this.indices === undefined) {
      charge(size);
      this.indices = new Array<number>(size).fill(0);
    } else {
      const { indices } = this;
      let i = size - 1;
      while (i >= 0 && indices[i] === pool.length - 1) i--;
      if (i < 0) {
        this.ended = true;
        return undefined;
      }
      indices.fill(indices[i]! + 1, i);
    }
    return pick(pool, this.indices);
  }
}

/** `permutations(iterable, r)` */
export class Permutations extends PyIterator {
  declare pool: readonly Value[];
  declare indices: number[] | undefined;
  declare cycles: number[];
  declare size: number;
  declare ended: boolean;
  next(): Value | undefined {
    if (this.ended) return undefined;
    const { pool, size } = this;
    const count = pool.length;
    if (this.indices === undefined) {
      charge(count);
      this.indices = Array.from({ length: count }, (_, i) => i);
      this.cycles = Array.from({ length: size }, (_, i) => count - i);
      return pick(pool, this.indices, size);
    }
    const { indices, cycles } = this;
    for (let i = size - 1; i >= 0; i--) {
      if (--cycles[i]! === 0) {
        const index = indices[i]!;
        for (let j = i; j < count - 1; j++) indices[j] = indices[j + 1]!;
        indices[count - 1] = index;
        cycles[i] = count - i;
      } else {
        const j = count - cycles[i]!;
        const index = indices[i]!;
        indices[i] = indices[j]!;
        indices[j] = index;
        return pick(pool, indices, size);
      }
    }
    this.ended = true;
    return undefined;
  }
}

function pick(pool: readonly Value[], indices: readonly number[], size = indices.length): Value {
  const items: Value[] = new Array(size);
  for (let i = 0; i < size; i++) items[i] = pool[indices[i]!]!;
  return newTuple(items);
}
