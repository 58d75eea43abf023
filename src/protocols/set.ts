/** What sets do to each other, and the order in which their elements are iterated. */

import { charge } from "../objects/budget.ts";
import { dictKeys, PyDictExact } from "../objects/dict.ts";
import { isFresh } from "../objects/generator.ts";
import {
  newFrozenSet,
  newSet,
  PyAnySet,
  PyFrozenSet,
  type PySet,
  setSize,
} from "../objects/set.ts";
import type { Value } from "../objects/object.ts";
import { Sink } from "../objects/sink.ts";
import { dictHas, knownHash } from "./mapping.ts";
import {
  setAdd,
  setDiscard,
  setDropDummies,
  setElements,
  setHas,
  setIsWithin,
  setMerge,
  setReserve,
  setSelect,
  setToggle,
} from "./set_table.ts";
import { iterate } from "./iterate.ts";
import { hash } from "./hash.ts";

/** Adds what it is given to a set. */
class SetSink extends Sink {
  constructor(readonly set: PyAnySet) {
    super();
  }

  override give(value: Value): boolean {
    try {
      setAdd(this.set, value);
      return false;
    } catch (error) {
      return this.fail(error);
    }
  }
}

/** Adds what an iterable gives. */
export function setUpdate(self: PyAnySet, values: Value): void {
  if (values instanceof PyAnySet) {
    setMerge(self, values);
    return;
  }
  if (values instanceof PyDictExact) {
    charge(values.map.size);
    setReserve(self, values.map.size);
    for (const key of dictKeys(values)) setAdd(self, key, knownHash(values, key));
    return;
  }
  if (isFresh(values)) {
    values.drain(new SetSink(self));
    return;
  }
  const iteration = iterate(values);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    setAdd(self, item);
  }
}

/** A new set of what an iterable gives. */
export function setFrom(values: Value): PySet {
  const result = newSet();
  setUpdate(result, values);
  return result;
}

/** A new frozenset of what an iterable gives. */
export function frozenSetFrom(values: Value): PyFrozenSet {
  const result = newFrozenSet();
  setUpdate(result, values);
  return result;
}

/**
 * CPython makes a frozenset of constants, and that once more while it merges constants
 * (merge_consts_recursive): the order of the elements tells.
 */
export function frozenSetOfConstants(items: readonly Value[]): PyFrozenSet {
  const first = newFrozenSet();
  for (const item of items) setAdd(first, item);
  const result = newFrozenSet();
  for (const item of setElements(first)) setAdd(result, item);
  return result;
}

/** A blank set of the same kind, never of a subclass. */
function blankLike(self: PyAnySet): PyAnySet {
  return self instanceof PyFrozenSet ? newFrozenSet() : newSet();
}

/** A copy that is exactly a set or a frozenset. */
export function setCopy(self: PyAnySet): PyAnySet {
  const result = blankLike(self);
  setUpdate(result, self);
  return result;
}

/** The elements that are in both. */
export function setIntersection(self: PyAnySet, other: Value): PyAnySet {
  if (other === self) return setCopy(self);
  const result = blankLike(self);
  if (other instanceof PyAnySet) {
    if (setSize(other) > setSize(self)) setSelect(result, self, other, true);
    else setSelect(result, other, self, true);
    return result;
  }
  const iteration = iterate(other);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (setHas(self, item)) setAdd(result, item);
  }
  return result;
}

/** Takes out what an iterable gives. */
export function setDifferenceUpdate(self: PyAnySet, other: Value): void {
  if (other === self) {
    setClear(self);
    return;
  }
  if (other instanceof PyAnySet) {
    for (const element of setElements(other)) {
      charge(1);
      setDiscard(self, element, knownHash(other, element));
    }
  } else {
    const iteration = iterate(other);
    for (let item; (item = iteration.next()) !== undefined;) {
      charge(1);
      setDiscard(self, item);
    }
  }
  setDropDummies(self);
}

/** The elements that are not in the other. */
export function setDifference(self: PyAnySet, other: Value): PyAnySet {
  const others = other instanceof PyAnySet
    ? setSize(other)
    : other instanceof PyDictExact
    ? other.map.size
    : -1;
  if (others < 0 || setSize(self) >> 2 > others) {
    const result = setCopy(self);
    setDifferenceUpdate(result, other);
    return result;
  }
  const result = blankLike(self);
  if (other instanceof PyAnySet) {
    setSelect(result, self, other, false);
    return result;
  }
  for (const element of setElements(self)) {
    charge(1);
    const known = knownHash(self, element);
    if (!dictHas(other as PyDictExact, element, known)) setAdd(result, element, known);
  }
  return result;
}

/** Adds what is new and takes out what was there. */
export function setSymmetricUpdate(self: PyAnySet, other: Value): void {
  if (other === self) {
    setClear(self);
    return;
  }
  if (!(other instanceof PyDictExact)) {
    setToggle(self, other instanceof PyAnySet ? other : setFrom(other));
    return;
  }
  for (const element of dictKeys(other)) {
    charge(1);
    const known = knownHash(other, element);
    if (!setDiscard(self, element, known)) setAdd(self, element, known);
  }
}

/** The elements that are in just one of the two. */
export function setSymmetricDifference(self: PyAnySet, other: Value): PyAnySet {
  const result = blankLike(self);
  setUpdate(result, other);
  setSymmetricUpdate(result, self);
  return result;
}

/** Whether every element of `self` is in `other`. */
export function isSubset(self: PyAnySet, other: PyAnySet): boolean {
  return setSize(self) <= setSize(other) && setIsWithin(self, other);
}

/** Whether no element is in both. */
export function isDisjoint(self: PyAnySet, other: Value): boolean {
  if (other instanceof PyAnySet) {
    const [walked, asked] = setSize(other) > setSize(self) ? [self, other] : [other, self];
    for (const element of setElements(walked)) {
      charge(1);
      if (setHas(asked, element, knownHash(walked, element))) return false;
    }
    return true;
  }
  const iteration = iterate(other);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (setHas(self, item)) return false;
  }
  return true;
}

/** Empties a set. */
export function setClear(self: PyAnySet): void {
  self.ints = undefined;
  self.map = undefined;
  self.buckets = undefined;
  self.order = 0;
}

/** The hashes of all elements. */
export function elementHashes(self: PyAnySet): (number | bigint)[] {
  charge(setSize(self));
  return setElements(self).map((element) => knownHash(self, element) ?? hash(element));
}
