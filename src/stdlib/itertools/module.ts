/** The `itertools` module: its types and their constructors. */

import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newIteratorType, type PyIterator } from "../../objects/iterator.ts";
import { intValue } from "../../objects/numbers.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { asSize } from "../../protocols/convert.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import { reserveItems } from "../../protocols/size.ts";
import { classGetItem, defineIterator } from "../../types/shared.ts";
import {
  classMethod,
  constructor,
  defineModule,
  type Definition,
  fn,
  method,
  slot,
} from "../../native/define.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  Accumulate,
  asCount,
  asCountNumber,
  Batched,
  Chain,
  Compress,
  copyTee,
  Count,
  Cycle,
  DropWhile,
  FilterFalse,
  Group,
  GroupBy,
  ISlice,
  isliceBounds,
  newTee,
  Pairwise,
  Repeat,
  reprCount,
  reprRepeat,
  StarMap,
  TakeWhile,
  Tee,
  ZipLongest,
} from "./chaining.ts";
import {
  Combinations,
  CombinationsWithReplacement,
  Permutations,
  Product,
} from "./combinatorics.ts";

/** Declares one iterator type of the module. */
function declare(
  name: string,
  valueClass: { prototype: PyIterator },
  make: Definition,
  more: Record<string, Definition> = {},
): PyType {
  const type = newIteratorType(name, valueClass, { module: "itertools", subclassable: true });
  defineIterator(type, { __new__: make, ...more });
  return type;
}

const blank = <T>(cls: PyType): T => new cls.Instance() as T;

function makeAccumulate(cls: PyType, iterable: Value, func: Value = None, initial: Value = None) {
  const self = blank<Accumulate>(cls);
  self.source = iterate(iterable);
  self.func = func;
  self.initial = initial;
  self.total = undefined;
  return self;
}

function makeBatched(cls: PyType, iterable: Value, n: Value, strict: Value = false): Value {
  const size = asSize(n);
  if (size < 1) throw newValueError("n must be at least one");
  const self = blank<Batched>(cls);
  self.source = iterate(iterable);
  self.size = size;
  self.strict = truthy(strict);
  return self;
}

function makeChain(cls: PyType, iterables: Value): Value {
  const self = blank<Chain>(cls);
  self.outer = iterate(iterables);
  self.inner = undefined;
  return self;
}

function makeCompress(cls: PyType, data: Value, selectors: Value): Value {
  const self = blank<Compress>(cls);
  self.data = iterate(data);
  self.selectors = iterate(selectors);
  return self;
}

function makeCount(cls: PyType, start: Value = 0, step: Value = 1): Value {
  const self = blank<Count>(cls);
  self.current = asCountNumber(start);
  self.step = asCountNumber(step);
  return self;
}

function makeCycle(cls: PyType, iterable: Value): Value {
  const self = blank<Cycle>(cls);
  self.source = iterate(iterable);
  self.saved = [];
  self.index = 0;
  return self;
}

function makeDropWhile(cls: PyType, predicate: Value, iterable: Value): Value {
  const self = blank<DropWhile>(cls);
  self.predicate = predicate;
  self.source = iterate(iterable);
  self.started = false;
  return self;
}

function makeTakeWhile(cls: PyType, predicate: Value, iterable: Value): Value {
  const self = blank<TakeWhile>(cls);
  self.predicate = predicate;
  self.source = iterate(iterable);
  self.stopped = false;
  return self;
}

function makeFilterFalse(cls: PyType, predicate: Value, iterable: Value): Value {
  const self = blank<FilterFalse>(cls);
  self.predicate = predicate;
  self.source = iterate(iterable);
  return self;
}

function makeGroupBy(cls: PyType, iterable: Value, key: Value = None): Value {
  const self = blank<GroupBy>(cls);
  self.source = iterate(iterable);
  self.keyFunction = key;
  self.targetKey = self.currentKey = self.currentItem = undefined;
  self.group = undefined;
  return self;
}

function makeISlice(cls: PyType, iterable: Value, args: Value[]): Value {
  if (args.length === 0) throw newTypeError("islice expected at least 2 arguments, got 1");
  if (args.length > 3) {
    throw newTypeError(`islice expected at most 4 arguments, got ${args.length + 1}`);
  }
  const { start, stop, step } = isliceBounds(args);
  const self = blank<ISlice>(cls);
  self.source = iterate(iterable);
  self.position = 0;
  self.wanted = start;
  self.stop = stop;
  self.step = step;
  return self;
}

function makePairwise(cls: PyType, iterable: Value): Value {
  const self = blank<Pairwise>(cls);
  self.source = iterate(iterable);
  self.previous = undefined;
  return self;
}

function makeRepeat(cls: PyType, element: Value, times?: Value): Value {
  const self = blank<Repeat>(cls);
  self.element = element;
  self.remaining = times === undefined ? -1 : Math.max(0, asSize(times));
  return self;
}

function makeStarMap(cls: PyType, func: Value, iterable: Value): Value {
  const self = blank<StarMap>(cls);
  self.func = func;
  self.source = iterate(iterable);
  return self;
}

function makeZipLongest(cls: PyType, iterables: Value[], fill: Value = None): Value {
  const self = blank<ZipLongest>(cls);
  self.sources = iterables.map(iterate);
  self.active = iterables.length;
  self.fill = fill;
  return self;
}

function makeProduct(cls: PyType, iterables: Value[], repeat: Value = 1): Value {
  const times = asCount(repeat, "repeat argument cannot be negative");
  const once = times === 0 ? [] : iterables.map(toArray);
  reserveItems(once.length * times);
  const pools: Value[][] = [];
  if (once.length > 0) { for (let i = 0; i < times; i++) pools.push(...once); }
  const self = blank<Product>(cls);
  self.pools = pools;
  self.indices = undefined;
  self.ended = false;
  return self;
}

function makeCombinations(cls: PyType, iterable: Value, r: Value): Value {
  const pool = toArray(iterable);
  const size = asCount(r, "r must be non-negative");
  const self = blank<Combinations>(cls);
  self.pool = pool;
  self.indices = undefined;
  self.size = size;
  self.ended = size > pool.length;
  return self;
}

function makeCombinationsWithReplacement(cls: PyType, iterable: Value, r: Value): Value {
  const pool = toArray(iterable);
  const size = asCount(r, "r must be non-negative");
  reserveItems(size);
  const self = blank<CombinationsWithReplacement>(cls);
  self.pool = pool;
  self.indices = undefined;
  self.size = size;
  self.ended = pool.length === 0 && size > 0;
  return self;
}

function makePermutations(cls: PyType, iterable: Value, r: Value = None): Value {
  const pool = toArray(iterable);
  if (r !== None && intValue(r) === undefined) throw newTypeError("Expected int as r");
  const size = r === None ? pool.length : asCount(r, "r must be non-negative");
  const self = blank<Permutations>(cls);
  self.pool = pool;
  self.indices = undefined;
  self.size = size;
  self.ended = size > pool.length;
  return self;
}

/** Makes the module. */
export function itertoolsModule(): PyModule {
  const teeType = declare(
    "_tee",
    Tee,
    constructor("(cls, iterable, /)", "Iterator wrapped to make it copyable.", newTee),
    {
      __copy__: method(
        "(self, /)",
        "Returns an independent iterator.",
        (self: Tee) => copyTee(self, self.type),
      ),
    },
  );
  const groupType = newIteratorType("_grouper", Group, { module: "itertools" });
  defineIterator(groupType);
  return defineModule("itertools", "Iterators that are the building blocks of loops.", {
    accumulate: declare(
      "accumulate",
      Accumulate,
      constructor(
        "(cls, iterable, func=None, *, initial=None)",
        "Running totals, or the running results of a function of two arguments.",
        makeAccumulate,
      ),
    ),
    batched: declare(
      "batched",
      Batched,
      constructor("(cls, iterable, n, *, strict=False)", "Tuples of n items each.", makeBatched),
    ),
    chain: declare(
      "chain",
      Chain,
      constructor(
        "(cls, /, *iterables)",
        "The items of the first iterable, then those of the next, and so on.",
        (cls: PyType, iterables: Value[]) => makeChain(cls, newTuple(iterables)),
      ),
      {
        from_iterable: classMethod(
          "(cls, iterable, /)",
          "Alternative chain() constructor taking a single iterable of iterables.",
          makeChain,
        ),
        __class_getitem__: classGetItem,
      },
    ),
    combinations: declare(
      "combinations",
      Combinations,
      constructor("(cls, iterable, r)", "All r-length subsequences.", makeCombinations),
    ),
    combinations_with_replacement: declare(
      "combinations_with_replacement",
      CombinationsWithReplacement,
      constructor(
        "(cls, iterable, r)",
        "All r-length subsequences, with elements repeated.",
        makeCombinationsWithReplacement,
      ),
    ),
    compress: declare(
      "compress",
      Compress,
      constructor(
        "(cls, data, selectors)",
        "The data whose selectors are true.",
        makeCompress,
      ),
    ),
    count: declare(
      "count",
      Count,
      constructor("(cls, start=0, step=1)", "start, start+step, and so on.", makeCount),
      { __repr__: slot("(self, /)", "Return repr(self).", reprCount) },
    ),
    cycle: declare(
      "cycle",
      Cycle,
      constructor("(cls, iterable, /)", "The items again and again.", makeCycle),
    ),
    dropwhile: declare(
      "dropwhile",
      DropWhile,
      constructor(
        "(cls, predicate, iterable, /)",
        "The items from the first on for which the predicate is false.",
        makeDropWhile,
      ),
    ),
    filterfalse: declare(
      "filterfalse",
      FilterFalse,
      constructor(
        "(cls, function, iterable, /)",
        "The items for which the function is false.",
        makeFilterFalse,
      ),
    ),
    groupby: declare(
      "groupby",
      GroupBy,
      constructor(
        "(cls, iterable, key=None)",
        "Pairs of a key and an iterator over the consecutive items that have it.",
        makeGroupBy,
      ),
    ),
    islice: declare(
      "islice",
      ISlice,
      constructor(
        "(cls, iterable, /, *args)",
        "islice(iterable, stop) or islice(iterable, start, stop[, step])",
        makeISlice,
      ),
    ),
    pairwise: declare(
      "pairwise",
      Pairwise,
      constructor("(cls, iterable, /)", "Overlapping pairs of neighbours.", makePairwise),
    ),
    permutations: declare(
      "permutations",
      Permutations,
      constructor("(cls, iterable, r=None)", "All orders of r items.", makePermutations),
    ),
    product: declare(
      "product",
      Product,
      constructor("(cls, /, *iterables, repeat=1)", "Cartesian product.", makeProduct),
    ),
    repeat: declare(
      "repeat",
      Repeat,
      constructor(
        "(cls, object, times=<unrepresentable>)",
        "The object again and again, without end or a number of times.",
        makeRepeat,
      ),
      { __repr__: slot("(self, /)", "Return repr(self).", reprRepeat) },
    ),
    starmap: declare(
      "starmap",
      StarMap,
      constructor(
        "(cls, function, iterable, /)",
        "The function called with the items of each item.",
        makeStarMap,
      ),
    ),
    takewhile: declare(
      "takewhile",
      TakeWhile,
      constructor(
        "(cls, predicate, iterable, /)",
        "The items up to the first for which the predicate is false.",
        makeTakeWhile,
      ),
    ),
    tee: fn(
      "(iterable, n=2, /)",
      "Returns a tuple of n independent iterators.",
      (iterable: Value, n: Value = 2) => {
        const count = asCount(n, "n must be >= 0");
        reserveItems(count);
        if (count === 0) return newTuple([]);
        const first = newTee(teeType, iterable);
        const result: Value[] = [first];
        while (result.length < count) result.push(copyTee(first, teeType));
        return newTuple(result);
      },
    ),
    zip_longest: declare(
      "zip_longest",
      ZipLongest,
      constructor(
        "(cls, /, *iterables, fillvalue=None)",
        "As zip, but until the longest iterable ends.",
        makeZipLongest,
      ),
    ),
    _grouper: groupType,
    _tee: teeType,
  });
}
