/** `Set`, `MutableSet` and the mapping views of `collections.abc`. */

import { charge } from "../../objects/budget.ts";
import { dictItemsType, dictKeysType, dictValuesType } from "../../objects/dict.ts";
import { newExceptionByName, newKeyError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { frozensetType, setType } from "../../objects/set.ts";
import { newTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { same } from "../../protocols/compare.ts";
import { isInstance } from "../../protocols/instance.ts";
import { isIterable, iter, iterate } from "../../protocols/iterate.ts";
import { hash } from "../../protocols/hash.ts";
import { contains, getItem } from "../../protocols/subscript.ts";
import { repr } from "../../protocols/text.ts";
import { length } from "../../protocols/truth.ts";
import { hashFrozenset } from "../../kernel/number_hash.ts";
import { method, slot } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { type AbstractClasses, type ClassMakers, newAbstract } from "./abc_shared.ts";
import { MappedIterator } from "./mapped_iterator.ts";

const callOn = (self: Value, name: string, ...args: Value[]): Value =>
  call(getAttribute(self, name), args);

/** Those items of an iterable that pass a test. */
function select(items: Value, test: (item: Value) => boolean): Value {
  const result: Value[] = [];
  const iteration = iterate(items);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (test(item)) result.push(item);
  }
  return newList(result);
}

const every = (items: Value, test: (item: Value) => boolean): boolean => {
  const iteration = iterate(items);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (!test(item)) return false;
  }
  return true;
};

const from = (self: Value, items: Value): Value => callOn(self, "_from_iterable", items);
const isLess = (a: Value, b: Value): boolean =>
  length(a) <= length(b) && every(a, (item) => contains(b, item));

/** How `Set` and `MutableSet` are made. */
export function setClasses(all: AbstractClasses): ClassMakers {
  const isSet = (value: Value): boolean => isInstance(value, all.Set!);
  const asSet = (self: Value, other: Value): Value | undefined => {
    if (isSet(other)) return other;
    return isIterable(other) ? from(self, other) : undefined;
  };
  const intersection = (self: Value, other: Value): Value =>
    isIterable(other) ? from(self, select(other, (item) => contains(self, item))) : NotImplemented;
  const union = (self: Value, other: Value): Value => {
    if (!isIterable(other)) return NotImplemented;
    const items: Value[] = [];
    for (const each of [self, other]) {
      const iteration = iterate(each);
      for (let item; (item = iteration.next()) !== undefined;) {
        charge(1);
        items.push(item);
      }
    }
    return from(self, newList(items));
  };
  const difference = (self: Value, other: Value): Value => {
    const set = asSet(self, other);
    return set === undefined
      ? NotImplemented
      : from(self, select(self, (item) => !contains(set, item)));
  };
  const reversedDifference = (self: Value, other: Value): Value => {
    const set = asSet(self, other);
    return set === undefined
      ? NotImplemented
      : from(self, select(set, (item) => !contains(self, item)));
  };
  const symmetric = (self: Value, other: Value): Value => {
    const set = asSet(self, other);
    if (set === undefined) return NotImplemented;
    return union(difference(self, set), reversedDifference(self, set));
  };
  const compare = (test: (a: Value, b: Value) => boolean) => (self: Value, other: Value): Value =>
    isSet(other) ? test(self, other) : NotImplemented;
  const binary = (name: string, run: (self: Value, other: Value) => Value) => ({
    [name]: method("(self, other)", "", run),
  });
  return {
    Set: () =>
      newAbstract({
        name: "Set",
        doc: "Sets: __contains__, __iter__ and __len__ are to be defined.",
        bases: [all.Collection!],
        attributes: {
          ...binary("__le__", compare(isLess)),
          ...binary("__lt__", compare((a, b) => length(a) < length(b) && isLess(a, b))),
          ...binary("__gt__", compare((a, b) => length(a) > length(b) && isLess(b, a))),
          ...binary("__ge__", compare((a, b) => isLess(b, a))),
          ...binary("__eq__", compare((a, b) => length(a) === length(b) && isLess(a, b))),
          ...binary("__and__", intersection),
          ...binary("__rand__", intersection),
          ...binary("__or__", union),
          ...binary("__ror__", union),
          ...binary("__sub__", difference),
          ...binary("__rsub__", reversedDifference),
          ...binary("__xor__", symmetric),
          ...binary("__rxor__", symmetric),
          _from_iterable: {
            kind: "classmethod",
            signature: "(cls, it)",
            doc: "Construct an instance of the class from any iterable input.",
            run: (cls: Value, items: Value) => call(cls, [items]),
          },
          isdisjoint: method(
            "(self, other)",
            "Whether no element is in both.",
            (self: Value, other: Value) => every(other, (item) => !contains(self, item)),
          ),
          _hash: method("(self)", "The hash of a frozenset of the elements.", (self: Value) => {
            const hashes: (number | bigint)[] = [];
            every(self, (item) => {
              hashes.push(hash(item));
              return true;
            });
            return hashFrozenset(hashes);
          }),
        },
        registered: [frozensetType, setType, dictKeysType, dictItemsType],
      }),
    MutableSet: () =>
      newAbstract({
        name: "MutableSet",
        doc: "Sets that can change: add and discard are to be defined as well.",
        bases: [all.Set!],
        abstract: {
          add: ["(self, value)", () => notImplemented()],
          discard: ["(self, value)", () => notImplemented()],
        },
        attributes: {
          remove: method("(self, value)", "Remove an element.", (self: Value, value: Value) => {
            if (!contains(self, value)) throw newKeyError(value);
            return callOn(self, "discard", value);
          }),
          pop: method("(self)", "Return the popped value.", (self: Value) => popElement(self)),
          clear: method("(self)", "Remove all elements.", (self: Value) => {
            clearElements(self);
            return None;
          }),
          ...binary("__ior__", (self, other) => {
            every(other, (item) => {
              callOn(self, "add", item);
              return true;
            });
            return self;
          }),
          ...binary("__iand__", (self, other) => {
            every(difference(self, other), (item) => {
              callOn(self, "discard", item);
              return true;
            });
            return self;
          }),
          ...binary("__ixor__", (self, other) => {
            if (other === self) clearElements(self);
            else {
              every(asSet(self, other)!, (item) => {
                callOn(self, contains(self, item) ? "discard" : "add", item);
                return true;
              });
            }
            return self;
          }),
          ...binary("__isub__", (self, other) => {
            if (other === self) clearElements(self);
            else {
              every(other, (item) => {
                callOn(self, "discard", item);
                return true;
              });
            }
            return self;
          }),
        },
        registered: [setType],
      }),
  };
}

function notImplemented(): never {
  throw newExceptionByName("NotImplementedError");
}

function popElement(self: Value): Value {
  const element = iterate(self).next();
  if (element === undefined) throw newExceptionByName("KeyError");
  callOn(self, "discard", element);
  return element;
}

function clearElements(self: Value): void {
  while (length(self) > 0) {
    charge(1);
    popElement(self);
  }
}

/** How `MappingView`, `KeysView`, `ItemsView` and `ValuesView` are made. */
export function viewClasses(all: AbstractClasses): ClassMakers {
  const mapping = (self: Value): Value => getAttribute(self, "_mapping");
  const setFrom = {
    kind: "classmethod" as const,
    signature: "(cls, it)",
    doc: "A set of the elements.",
    run: (_cls: Value, items: Value) => call(setType, [items]),
  };
  return {
    MappingView: () =>
      newAbstract({
        name: "MappingView",
        doc: "Base of the views of a mapping.",
        bases: [all.Sized!],
        registered: [dictKeysType, dictItemsType, dictValuesType],
        attributes: {
          __slots__: newTuple(["_mapping"]),
          __init__: method("(self, mapping)", "Initialize self.", (self: Value, value: Value) => {
            (self as unknown as { $_mapping: Value }).$_mapping = value;
            return None;
          }),
          __len__: method("(self)", "Return len(self).", (self: Value) => length(mapping(self))),
          __repr__: method(
            "(self)",
            "Return repr(self).",
            (self: Value) => `${typeName(self)}(${repr(mapping(self))})`,
          ),
          __class_getitem__: classGetItem,
        },
      }),
    KeysView: () =>
      newAbstract({
        name: "KeysView",
        doc: "View of the keys of a mapping.",
        bases: [all.MappingView!, all.Set!],
        attributes: {
          _from_iterable: setFrom,
          __contains__: method(
            "(self, key)",
            "Whether there is such a key.",
            (self: Value, key: Value) => contains(mapping(self), key),
          ),
          __iter__: slot("(self)", "The keys.", (self: Value) => iter(mapping(self))),
        },
        registered: [dictKeysType],
      }),
    ItemsView: () =>
      newAbstract({
        name: "ItemsView",
        doc: "View of the items of a mapping.",
        bases: [all.MappingView!, all.Set!],
        attributes: {
          _from_iterable: setFrom,
          __contains__: method(
            "(self, item)",
            "Whether it is there.",
            (self: Value, item: Value) => {
              const key = getItem(item, 0);
              const owner = mapping(self);
              return contains(owner, key) && same(getItem(owner, key), getItem(item, 1));
            },
          ),
          __iter__: slot(
            "(self)",
            "The items.",
            (self: Value) =>
              new MappedIterator(
                iterate(mapping(self)),
                (key) => newTuple([key, getItem(mapping(self), key)]),
              ),
          ),
        },
        registered: [dictItemsType],
      }),
    ValuesView: () =>
      newAbstract({
        name: "ValuesView",
        doc: "View of the values of a mapping.",
        bases: [all.MappingView!, all.Collection!],
        attributes: {
          __contains__: method(
            "(self, value)",
            "Whether it is there.",
            (self: Value, value: Value) => {
              const owner = mapping(self);
              return !every(owner, (key) => !same(getItem(owner, key), value));
            },
          ),
          __iter__: slot(
            "(self)",
            "The values.",
            (self: Value) =>
              new MappedIterator(iterate(mapping(self)), (key) => getItem(mapping(self), key)),
          ),
        },
        registered: [dictValuesType],
      }),
  };
}
