/** Iterators written in TypeScript: `next` gives a value, or undefined at the end. */

import { codePointLength } from "../kernel/code_points.ts";
import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** What a loop needs: every native iterator has it, others are wrapped (protocols/iterate.ts). */
export interface Iteration {
  next(): Value | undefined;
}

/** What a loop over pairs needs. */
export interface PairIteration {
  /** Takes the next item; false at the end. */
  advance(): boolean;
  /** Makes `first` and `second` of it, which may raise. */
  split(): void;
  first: Value;
  second: Value;
}

/** A native iterator that Python can hold. Once it has ended it stays ended. */
export abstract class PyIterator extends PyObject implements Iteration {
  abstract next(): Value | undefined;
  /** Pairs from `advance` are split already. */
  split(): void {}
  /** As `next`, for iterators of pairs: sets `first` and `second` instead of making a tuple. */
  declare advance: (() => boolean) | undefined;
  declare first: Value;
  declare second: Value;
  /** For `__length_hint__`; undefined where it is not offered. */
  lengthHint?(): number;
  /** Whether a loop is all that holds it, so that what it drives ends when that is left. */
  declare owned: boolean;
  /** What it takes its items from, in the order in which CPython lets go of it. */
  drives?(): readonly Iteration[];
}

PyIterator.prototype.owned = false;

/** Declares a native iterator type. */
export function newIteratorType(
  name: string,
  // deno-lint-ignore no-explicit-any -- constructors differ
  valueClass: { prototype: any },
  options: { module?: string; subclassable?: boolean } = {},
): PyType {
  return newBuiltinType(name, objectType, valueClass, { subclassable: false, ...options });
}

/** Over an array that may change while it is read: lists and tuples. */
export class ArrayIterator extends PyIterator {
  index = 0;
  constructor(public items: readonly Value[] | undefined) {
    super();
  }
  next(): Value | undefined {
    const items = this.items;
    if (items === undefined) return undefined;
    if (this.index < items.length) return items[this.index++];
    this.items = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.items === undefined ? 0 : Math.max(0, this.items.length - this.index);
  }
}

/** Over a list: the array is looked up anew each time, since a list may get another one. */
export class ListIterator extends PyIterator {
  index = 0;
  constructor(public list: { items: Value[] } | undefined) {
    super();
  }
  next(): Value | undefined {
    const list = this.list;
    if (list === undefined) return undefined;
    const items = list.items;
    if (this.index < items.length) return items[this.index++];
    this.list = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.list === undefined ? 0 : Math.max(0, this.list.items.length - this.index);
  }
}

/** Over a range within the safe integers. */
export class RangeIterator extends PyIterator {
  constructor(public current: number, public remaining: number, readonly step: number) {
    super();
  }
  next(): Value | undefined {
    if (this.remaining <= 0) return undefined;
    this.remaining--;
    const value = this.current;
    this.current = value + this.step;
    return value;
  }
  override lengthHint(): number {
    return this.remaining;
  }
}

/** Over the code points of a string. */
export class StrIterator extends PyIterator {
  index = 0;
  constructor(public text: string) {
    super();
  }
  next(): Value | undefined {
    const { text, index } = this;
    if (index >= text.length) return undefined;
    const unit = text.charCodeAt(index);
    if ((unit & 0xfc00) === 0xd800) {
      const low = text.charCodeAt(index + 1);
      if ((low & 0xfc00) === 0xdc00) {
        this.index = index + 2;
        return text.slice(index, index + 2);
      }
    }
    this.index = index + 1;
    return text[index];
  }
  override lengthHint(): number {
    return codePointLength(this.text.slice(this.index));
  }
}

/** As CPython has it for a text of ASCII alone. */
export class StrAsciiIterator extends StrIterator {}

export class TupleIterator extends ArrayIterator {}

export const listIteratorType: PyType = newIteratorType("list_iterator", ListIterator);
export const arrayIteratorType: PyType = newIteratorType("iterator", ArrayIterator);
export const tupleIteratorType: PyType = newIteratorType("tuple_iterator", TupleIterator);
export const rangeIteratorType: PyType = newIteratorType("range_iterator", RangeIterator);
export const strIteratorType: PyType = newIteratorType("str_iterator", StrIterator);
export const strAsciiIteratorType: PyType = newIteratorType("str_ascii_iterator", StrAsciiIterator);
