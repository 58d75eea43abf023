/** Iteration: `iter`, `next`, and unpacking as generated code asks for it. */

import { type Key, originalKey, PyDict, PyDictExact } from "../objects/dict.ts";
import {
  exceptionType,
  isException,
  newException,
  newRuntimeError,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../objects/exception.ts";
import { PyFunction, PyMethod, PyStaticMethod } from "../objects/function.ts";
import { isFresh, PyGenerator } from "../objects/generator.ts";
import {
  type Iteration,
  ListIterator,
  newIteratorType,
  type PairIteration,
  PyIterator,
  RangeIterator,
  StrIterator,
  TupleIterator,
} from "../objects/iterator.ts";
import { PyListExact } from "../objects/list.ts";
import { None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { intValue } from "../objects/numbers.ts";
import { PyRange } from "../objects/range.ts";
import { ArraySink } from "../objects/sink.ts";
import { PyTupleExact } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { charge } from "../objects/budget.ts";
import { callSpecial } from "./call.ts";
import { asSize } from "./convert.ts";
import { reserveItems } from "./size.ts";
import { checkLength } from "./truth.ts";

const stopIteration = exceptionType("StopIteration");
const indexError = exceptionType("IndexError");
const typeError = exceptionType("TypeError");

/** Over the keys of a dict, which must not change its size meanwhile. */
export class DictKeyIterator extends PyIterator {
  readonly #size: number;
  #keys: Iterator<Key> | undefined;
  #remaining: number;
  constructor(readonly owner: PyDict) {
    super();
    this.#size = this.#remaining = owner.map.size;
    this.#keys = owner.map.keys();
  }
  next(): Value | undefined {
    if (this.#keys === undefined) return undefined;
    if (this.owner.map.size !== this.#size) {
      this.#keys = undefined;
      throw newRuntimeError("dictionary changed size during iteration");
    }
    const { value, done } = this.#keys.next();
    if (done) {
      this.#keys = undefined;
      return undefined;
    }
    if (this.#remaining-- <= 0) {
      this.#keys = undefined;
      throw newRuntimeError("dictionary keys changed during iteration");
    }
    return originalKey(this.owner, value);
  }
  override lengthHint(): number {
    return this.#keys === undefined ? 0 : this.#remaining;
  }
}
export const dictKeyIteratorType: PyType = newIteratorType("dict_keyiterator", DictKeyIterator);

/** Old-style iteration: `__getitem__` with 0, 1, 2 and so on, until IndexError. */
export class SequenceIterator extends PyIterator {
  #index = 0;
  constructor(public sequence: Value | undefined) {
    super();
  }
  next(): Value | undefined {
    const sequence = this.sequence;
    if (sequence === undefined) return undefined;
    try {
      return callSpecial((sequence as PyObject).t$__getitem__!, sequence, this.#index++);
    } catch (error) {
      if (isException(error, indexError) || isException(error, stopIteration)) {
        this.sequence = undefined;
        return undefined;
      }
      throw error;
    }
  }
  override lengthHint(): number {
    const { sequence } = this;
    const method = sequence === undefined ? undefined : (sequence as PyObject).t$__len__;
    if (method === undefined) return 0;
    return Math.max(0, checkLength(callSpecial(method, sequence!)) - this.#index);
  }
}
export const sequenceIteratorType: PyType = newIteratorType("iterator", SequenceIterator);

/** Drives an iterator of the guest's. Not a Python value. */
class GuestIteration implements Iteration {
  constructor(readonly iterator: PyObject) {}
  next(): Value | undefined {
    const method = this.iterator.t$__next__;
    if (method === undefined) {
      throw newTypeError(`'${typeName(this.iterator)}' object is not an iterator`);
    }
    try {
      return callSpecial(method, this.iterator);
    } catch (error) {
      if (isException(error, stopIteration)) return undefined;
      throw error;
    }
  }
}

/** What a loop runs over: `next` gives undefined at the end. */
export function iterate(value: Value): Iteration {
  if (typeof value === "string") return new StrIterator(value);
  if (typeof value !== "object") throw notIterable(value);
  if (value instanceof PyListExact) return new ListIterator(value);
  if (value instanceof PyRange && typeof value.length === "number") return iterateRange(value);
  if (value instanceof PyTupleExact) return new TupleIterator(value.items);
  if (value instanceof PyGenerator) {
    if (value.t$__iter__ === undefined) throw notIterable(value);
    return value;
  }
  if (value instanceof PyDictExact) return new DictKeyIterator(value);
  return asIteration(ownIter(value));
}

/** `iter(value)` for whoever drives it alone: a generator that `__iter__` makes anew ends with that. */
export function ownIter(value: Value): Value {
  const iterator = iter(value);
  if (iterator instanceof PyGenerator && makesGenerator((value as PyObject).t$__iter__)) {
    iterator.owned = true;
  }
  return iterator;
}

/** Whether it is a generator function, which keeps nothing of the generators that it makes. */
export function makesGenerator(
  callee: Value | undefined,
  kind: "generator" | "async generator" = "generator",
): boolean {
  let called = callee;
  while (called instanceof PyMethod || called instanceof PyStaticMethod) called = called.func;
  return called instanceof PyFunction && called.code.info.kind === kind;
}

function iterateRange(range: PyRange): Iteration {
  const { start, step, length } = range;
  if (typeof start === "number" && typeof step === "number" && typeof range.stop === "number") {
    return new RangeIterator(start, length as number, step);
  }
  return asIteration(iter(range));
}

/** Takes items apart that are not known to be pairs. */
class UnpackingPairs implements PairIteration {
  first!: Value;
  second!: Value;
  #item!: Value;
  constructor(readonly iteration: Iteration) {}
  advance(): boolean {
    const item = this.iteration.next();
    if (item === undefined) return false;
    this.#item = item;
    return true;
  }
  split(): void {
    const items = unpack(this.#item, 2);
    this.first = items[0]!;
    this.second = items[1]!;
  }
}

/** What `for a, b in value` runs over. */
export function iteratePairs(value: Value): PairIteration {
  const iteration = iterate(value);
  return iteration instanceof PyIterator && iteration.advance !== undefined
    ? iteration as PairIteration
    : new UnpackingPairs(iteration);
}

const noGenerators: readonly PyGenerator[] = [];

/** The generators that end with the loop over `iteration`. */
export function ownedGenerators(iteration: unknown): readonly PyGenerator[] {
  const inner = iteration instanceof UnpackingPairs ? iteration.iteration : iteration;
  if (!(inner instanceof PyIterator && inner.owned)) return noGenerators;
  return inner instanceof PyGenerator ? [inner] : inner.drives!().flatMap(ownedGenerators);
}

/** An iterator as a loop needs it. */
export function asIteration(iterator: Value): Iteration {
  if (iterator instanceof PyIterator) {
    // A subclass of a native iterator may have a `__next__` of its own.
    if (!iterator.type.heap) return iterator;
  }
  return new GuestIteration(iterator as PyObject);
}

/** `iter(value)` */
export function iter(value: Value): Value {
  const method = (value as PyObject).t$__iter__;
  if (method === undefined) {
    if ((value as PyObject).t$__getitem__ === undefined || value instanceof PyDict) {
      throw notIterable(value);
    }
    return new SequenceIterator(value);
  }
  if (method === None) throw notIterable(value);
  const result = callSpecial(method, value);
  if (result instanceof PyIterator || (result as PyObject).t$__next__ !== undefined) return result;
  throw newTypeError(`iter() returned non-iterator of type '${typeName(result)}'`);
}

function notIterable(value: Value) {
  return newTypeError(`'${typeName(value)}' object is not iterable`);
}

/** `next(iterator)`: undefined at the end. */
export function next(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator && !iterator.type.heap) return iterator.next();
  if ((iterator as PyObject).t$__next__ === undefined) {
    throw newTypeError(`'${typeName(iterator)}' object is not an iterator`);
  }
  return new GuestIteration(iterator as PyObject).next();
}

/** The items of any iterable, as a new array. */
export function toArray(value: Value): Value[] {
  if (value instanceof PyListExact || value instanceof PyTupleExact) {
    charge(value.items.length >> 4);
    return value.items.slice();
  }
  const result: Value[] = [];
  if (isFresh(value)) {
    value.drain(new ArraySink(result));
    return result;
  }
  const iteration = iterate(value);
  if (value instanceof PyRange) reserveItems(asSize(value.length));
  else askLength(value);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    result.push(item);
  }
  return result;
}

/** As `toArray`, without a copy where the items cannot change: not to be written to. */
export function itemsOf(value: Value): readonly Value[] {
  if (value instanceof PyTupleExact) return value.items;
  // PySequence_Fast asks the iterator for its length, not the iterable.
  return toArray(typeof value === "object" && value.type.heap ? iter(value) : value);
}

/** As `toArray`; a value that is not iterable raises a TypeError of these words. */
export function toArrayOr(value: Value, message: string): Value[] {
  if (!isIterable(value)) throw newTypeError(message);
  return toArray(value);
}

/** Whether `iter` would accept it, as far as its class tells. */
export function isIterable(value: Value): boolean {
  const method = (value as PyObject).t$__iter__;
  if (method !== undefined) return method !== None;
  return (value as PyObject).t$__getitem__ !== undefined;
}

/** `operator.length_hint`, `unknown` where nothing is known. */
export function lengthHint(value: Value, unknown = 0): number {
  const method = (value as PyObject).t$__len__;
  if (method !== undefined) {
    const length = unlessTypeError(() => checkLength(callSpecial(method, value)));
    if (length !== undefined) return length;
  }
  if (value instanceof PyIterator && !value.type.heap) {
    return unlessTypeError(() => value.lengthHint?.()) ?? unknown;
  }
  const hint = (value as PyObject).t$__length_hint__;
  if (hint === undefined) return unknown;
  const result = unlessTypeError(() => callSpecial(hint, value));
  if (result === undefined || result === NotImplemented) return unknown;
  if (intValue(result) === undefined) {
    throw newTypeError(`__length_hint__ must be an integer, not ${typeName(result)}`);
  }
  const length = asSize(result);
  if (length < 0) throw newValueError("__length_hint__() should return >= 0");
  return length;
}

function unlessTypeError<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isException(error, typeError)) return undefined;
    throw error;
  }
}

/** Asks a guest's object how long it is, as CPython does before it makes a list of it. */
export function askLength(value: Value): void {
  if (typeof value !== "object") return;
  if (value.type.heap || value instanceof SequenceIterator) lengthHint(value);
}

/** As `askLength`, of what is left of an iteration. */
function askRemaining(iteration: Iteration): void {
  if (iteration instanceof GuestIteration) askLength(iteration.iterator);
  else if (iteration instanceof SequenceIterator) askLength(iteration);
}

/** The values of `a, b, c = value`: exactly `count` of them. */
export function unpack(value: Value, count: number): readonly Value[] {
  if (value instanceof PyTupleExact || value instanceof PyListExact) {
    const items = value.items;
    if (items.length === count) return items;
    throw items.length > count ? tooMany(count) : tooFew(count, items.length);
  }
  const iteration = unpackable(value);
  const result: Value[] = [];
  while (result.length < count) {
    const item = iteration.next();
    if (item === undefined) throw tooFew(count, result.length);
    result.push(item);
  }
  if (iteration.next() !== undefined) throw tooMany(count);
  return result;
}

/** The values of `a, *b, c = value`; the middle one is a list. */
export function unpackStarred(value: Value, before: number, after: number): Value[] {
  const iteration = unpackable(value);
  const result: Value[] = [];
  while (result.length < before) {
    const item = iteration.next();
    if (item === undefined) {
      throw newValueError(
        `not enough values to unpack (expected at least ${before + after}, got ${result.length})`,
      );
    }
    result.push(item);
  }
  const rest: Value[] = [];
  askRemaining(iteration);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    rest.push(item);
  }
  if (rest.length < after) {
    throw newValueError(
      `not enough values to unpack (expected at least ${before + after}, got ${
        before + rest.length
      })`,
    );
  }
  const tail = rest.splice(rest.length - after, after);
  result.push(new PyListExact(rest), ...tail);
  return result;
}

function unpackable(value: Value): Iteration {
  if (!isIterable(value)) {
    throw newTypeError(`cannot unpack non-iterable ${typeName(value)} object`);
  }
  return iterate(value);
}

function tooMany(count: number) {
  return newValueError(`too many values to unpack (expected ${count})`);
}

function tooFew(count: number, got: number) {
  return newValueError(`not enough values to unpack (expected ${count}, got ${got})`);
}

/** The StopIteration that ends a generator with a value. */
export function newStop(value: Value | undefined): PyBaseException {
  return value === undefined || value === None
    ? newException(stopIteration)
    : newException(stopIteration, value);
}
