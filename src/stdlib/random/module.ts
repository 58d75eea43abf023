/** The `random` module: `Random`, `SystemRandom` and the functions of the hidden instance. */

import { utf8Encoder } from "../../kernel/utf8.ts";
import { charge } from "../../objects/budget.ts";
import { newBytes, PyByteArray, PyBytes } from "../../objects/bytes.ts";
import {
  exceptionType,
  isException,
  newException,
  newExceptionByName,
  newIndexError,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { ownAttribute } from "../../objects/instance_dict.ts";
import { newList, PyListExact } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { intValue, newFloat, PyFloat } from "../../objects/numbers.ts";
import { type Int, None, PyObject, type Value } from "../../objects/object.ts";
import { PyRange } from "../../objects/range.ts";
import { runtime } from "../../objects/runtime.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { call } from "../../protocols/call.ts";
import { less } from "../../protocols/compare.ts";
import { asBytes, asDouble, asIndex, asSize } from "../../protocols/convert.ts";
import { hash } from "../../protocols/hash.ts";
import { isInstance } from "../../protocols/instance.ts";
import { toArray, unpack } from "../../protocols/iterate.ts";
import { add, mul, sub } from "../../protocols/number.ts";
import { reserveBytes, reserveItems } from "../../protocols/size.ts";
import { getItem, setItem } from "../../protocols/subscript.ts";
import { str } from "../../protocols/text.ts";
import { exactLength, length } from "../../protocols/truth.ts";
import { toBytes } from "../../kernel/integer_bytes.ts";
import * as ints from "../../kernel/integers.ts";
import { exp, log, pow } from "../../kernel/math_functions.ts";
import { MersenneTwister } from "../../kernel/mersenne_twister.ts";
import {
  constructor,
  defineModule,
  defineType,
  type Definition,
  method,
  newBuiltin,
} from "../../native/define.ts";
import { PyBuiltin } from "../../objects/function.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { abstractClasses } from "../collections/abc_module.ts";
import * as distributions from "./distributions.ts";

/** Made now: when a program runs the global is gone. */

/** Methods that CPython writes in C. */
const writtenInC = new Set(["random", "getrandbits"]);

/** A generator. Its bits come from the twister, or from what a subclass defines. */
class PyRandom extends PyObject {
  declare twister: MersenneTwister;
  /** The second of a pair of normal numbers. */
  declare gaussNext: number | undefined;
}

const typeError = exceptionType("TypeError");

function entropy(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  runtime.host.randomBytes(bytes);
  return bytes;
}

function randomSeed(): Int {
  return BigInt("0x" + entropy(32).toHex());
}

/** `seed(a, version=2)` */
function seed(self: PyRandom, a: Value = None, version: Value = 2): Value {
  const text = strValue(a);
  const int = intValue(a);
  // CPython hashes what is of none of the types of version 1.
  if (version === 1 && a instanceof PyByteArray) hash(a);
  if (a === None) self.twister.seed(randomSeed());
  else if (text !== undefined && version === 1) {
    self.twister.seed(oldSeed([...text].map((char) => char.codePointAt(0)!)));
  } else if (a instanceof PyBytes && version === 1) {
    self.twister.seed(oldSeed([...a.data]));
  } else if (text !== undefined) {
    self.twister.seedBytes(utf8Encoder.encode(text), charge);
  } else if (a instanceof PyBytes || a instanceof PyByteArray) {
    self.twister.seedBytes(asBytes(a), charge);
  } else if (int !== undefined) self.twister.seed(int, charge);
  else if (a instanceof PyFloat) self.twister.seedHash(hash(a));
  else {
    throw newTypeError(
      "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.",
    );
  }
  self.gaussNext = undefined;
  return None;
}

/** What version 1 made of a text. */
function oldSeed(codes: number[]): Int {
  let x = codes.length === 0 ? 0n : BigInt(codes[0]!) << 7n;
  for (const code of codes) x = ((1000003n * x) ^ BigInt(code)) & 0xffffffffffffffffn;
  x ^= BigInt(codes.length);
  return ints.normalize(x);
}

const nativeRandom = (self: PyRandom): Value => newFloat(self.twister.random());
const nativeBits = (self: PyRandom, k: Value): Value => {
  const count = asSize(k);
  if (count > 0) reserveBytes(count / 8);
  return self.twister.getRandomBits(count, charge);
};

const isNative = (method: Value | undefined, run: unknown): boolean =>
  method instanceof PyBuiltin && method.js === run;

/** The source of numbers in [0, 1) that an instance has. */
function drawOf(self: PyRandom): distributions.Draw {
  const set = ownAttribute(self, "random");
  if (set !== undefined) return () => asDouble(call(set, []));
  if (isNative(self.t$random, nativeRandom)) return () => self.twister.random();
  const own = self.t$random!;
  return () => asDouble(call(own, [self]));
}

/** Whether ints come from `getrandbits`: the first class that defines that or `random` says so. */
function drawsBits(type: PyType): boolean {
  for (const { namespace } of type.mro) {
    if (namespace.has("getrandbits")) return true;
    if (namespace.has("random")) return false;
  }
  return true;
}

/** A random int in [0, n). */
function below(self: PyRandom, n: Int): Int {
  const bits = self.t$getrandbits;
  const nativeDraw = isNative(self.t$random, nativeRandom);
  if (isNative(bits, nativeBits) && nativeDraw) return self.twister.randomBelow(n);
  if (drawsBits(self.type)) {
    const count = ints.bitLength(n);
    let value = asIndex(call(bits!, [self, count]));
    while (ints.compare(value, n) >= 0) value = asIndex(call(bits!, [self, count]));
    return value;
  }
  // Only random() is the guest's.
  const draw = drawOf(self);
  const size = Number(n);
  if (size >= 2 ** 53) return ints.fromDouble(Math.floor(draw() * size));
  const limit = (2 ** 53 - 2 ** 53 % size) / 2 ** 53;
  let value = draw();
  while (value >= limit) value = draw();
  return Math.floor(value * 2 ** 53) % size;
}

function randRange(self: PyRandom, start: Value, stop: Value = None, step: Value = 1): Value {
  const first = asIndex(start);
  if (stop === None) {
    if (step !== 1) throw newTypeError("Missing a non-None stop argument");
    if (first > 0) return below(self, first);
    throw newValueError("empty range for randrange()");
  }
  const last = asIndex(stop);
  const width = ints.subtract(last, first);
  const stride = asIndex(step);
  if (stride === 1) {
    if (width > 0) return ints.add(first, below(self, width));
    throw newValueError(`empty range in randrange(${str(start)}, ${str(stop)})`);
  }
  if (stride === 0) throw newValueError("zero step for randrange()");
  const count = stride > 0
    ? ints.floorDivide(ints.subtract(ints.add(width, stride), 1), stride)
    : ints.floorDivide(ints.add(ints.add(width, stride), 1), stride);
  if (count <= 0) {
    throw newValueError(`empty range in randrange(${str(start)}, ${str(stop)}, ${str(step)})`);
  }
  return ints.add(first, ints.multiply(stride, below(self, count)));
}

function choice(self: PyRandom, sequence: Value): Value {
  const count = exactLength(sequence);
  if (count === 0) throw newIndexError("Cannot choose from an empty sequence");
  return getItem(sequence, below(self, count));
}

function shuffle(self: PyRandom, sequence: Value): Value {
  const count = length(sequence);
  charge(count);
  if (sequence instanceof PyListExact) {
    const { items } = sequence;
    for (let i = count - 1; i > 0; i--) {
      const j = below(self, i + 1) as number;
      const item = items[i]!;
      items[i] = items[j]!;
      items[j] = item;
    }
    return None;
  }
  for (let i = count - 1; i > 0; i--) {
    const j = below(self, i + 1);
    const item = getItem(sequence, i);
    setItem(sequence, i, getItem(sequence, j));
    setItem(sequence, j, item);
  }
  return None;
}

/** Running totals. */
function accumulated(values: Value): Value[] {
  let total: Value | undefined;
  return toArray(values).map((value) => total = total === undefined ? value : add(total, value));
}

/** Where `x` belongs among sorted values, behind its equals. */
function bisect(values: readonly Value[], x: Value, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (less(x, values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sample(self: PyRandom, population: Value, k: Value, counts: Value = None): Value {
  if (!isInstance(population, abstractClasses().Sequence!)) {
    throw newTypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
  }
  const n = exactLength(population);
  if (counts !== None) {
    const totals = accumulated(counts);
    if (totals.length !== n) {
      throw newValueError("The number of counts does not match the population");
    }
    const total = totals.pop() ?? 0;
    const size = intValue(total);
    if (size === undefined) throw newTypeError("Counts must be integers");
    if (size <= 0) throw newValueError("Total of counts must be greater than zero");
    const picked = sample(self, new PyRange(0, size, 1, size), k) as PyListExact;
    return newList(
      picked.items.map((each) => getItem(population, bisect(totals, each, 0, totals.length))),
    );
  }
  const count = asIndex(k);
  if (count < 0 || count > n) {
    throw newValueError("Sample larger than population or is negative");
  }
  const size = Number(count);
  reserveItems(size);
  charge(size);
  let setSize = 21;
  if (size > 5) setSize += 4 ** Math.ceil(log(size * 3) / log(4));
  const result: Value[] = [];
  if (n <= setSize) {
    const pool = toArray(population);
    for (let left = pool.length; left > pool.length - size; left--) {
      const j = below(self, left) as number;
      result.push(pool[j]!);
      pool[j] = pool[left - 1]!;
    }
  } else {
    const selected = new Set<Int>();
    for (let i = 0; i < size; i++) {
      let j = below(self, n);
      while (selected.has(j)) j = below(self, n);
      selected.add(j);
      result.push(getItem(population, j));
    }
  }
  return newList(result);
}

function choices(
  self: PyRandom,
  population: Value,
  weights: Value = None,
  cumulative: Value = None,
  k: Value = 1,
): Value {
  const draw = drawOf(self);
  const n = length(population);
  const count = asSize(k);
  reserveItems(Math.max(0, count));
  charge(Math.max(0, count));
  const result: Value[] = [];
  let totals: Value[];
  if (cumulative === None) {
    if (weights === None) {
      for (let i = 0; i < count; i++) result.push(getItem(population, Math.floor(draw() * n)));
      return newList(result);
    }
    try {
      totals = accumulated(weights);
    } catch (error) {
      if (!isException(error, typeError) || intValue(weights) === undefined) throw error;
      throw newTypeError(
        `The number of choices must be a keyword argument: k=${str(weights)}`,
      );
    }
  } else {
    if (weights !== None) {
      throw newTypeError("Cannot specify both weights and cumulative weights");
    }
    totals = toArray(cumulative);
  }
  if (totals.length !== n) {
    throw newValueError("The number of weights does not match the population");
  }
  const total = asDouble(add(totals.at(-1)!, newFloat(0)));
  if (total <= 0) throw newValueError("Total of weights must be greater than zero");
  if (!Number.isFinite(total)) throw newValueError("Total of weights must be finite");
  for (let i = 0; i < count; i++) {
    result.push(getItem(population, bisect(totals, newFloat(draw() * total), 0, n - 1)));
  }
  return newList(result);
}

function gauss(self: PyRandom, mu: Value, sigma: Value): Value {
  let z = self.gaussNext;
  self.gaussNext = undefined;
  if (z === undefined) [z, self.gaussNext] = distributions.gaussPair(drawOf(self));
  return newFloat(asDouble(mu) + z * asDouble(sigma));
}

function getState(self: PyRandom): Value {
  const next = self.gaussNext === undefined ? None : newFloat(self.gaussNext);
  return newTuple([3, newTuple(self.twister.getState()), next]);
}

function setState(self: PyRandom, state: Value): Value {
  const version = getItem(state, 0);
  if (version !== 3 && version !== 2) {
    throw newValueError(
      `state with version ${str(version)} passed to Random.setstate() of version 3`,
    );
  }
  const [, words, next] = unpack(state, 3);
  if (!(words instanceof PyTuple)) throw newTypeError("state vector must be a tuple");
  self.twister.setState(words.items.map((word) => Number(asIndex(word))));
  self.gaussNext = next === undefined || next === None ? undefined : asDouble(next);
  return None;
}

function randBytes(self: PyRandom, n: Value): Value {
  const count = asIndex(n);
  const bits = asIndex(call(self.t$getrandbits!, [self, ints.multiply(count, 8)]));
  return newBytes(toBytes(bits, Number(count), true, false));
}

function reciprocal(x: number): number {
  if (x === 0) throw newExceptionByName("ZeroDivisionError", "float division by zero");
  return 1 / x;
}

const double = (value: Value | undefined, missing: number): number =>
  value === undefined ? missing : asDouble(value);

/** A method that gives a double made from arguments that are doubles. */
function distribution(
  signature: string,
  doc: string,
  defaults: number[],
  compute: (draw: distributions.Draw, a: number, b: number) => number,
): Definition {
  return method(
    signature,
    doc,
    (self: PyRandom, a?: Value, b?: Value) =>
      newFloat(compute(drawOf(self), double(a, defaults[0] ?? 0), double(b, defaults[1] ?? 0))),
  );
}

/** The methods that CPython writes in Python, by name. */
const methods: Record<string, Definition> = {
  seed: method("(self, a=None, version=2)", "Initialize internal state from a seed.", seed),
  getstate: method("(self)", "Return internal state; can be passed to setstate() later.", getState),
  setstate: method(
    "(self, state)",
    "Restore internal state from object returned by getstate().",
    setState,
  ),
  randrange: method(
    "(self, start, stop=None, step=1)",
    "Choose a random item from range(stop) or range(start, stop[, step]).",
    randRange,
  ),
  randint: method(
    "(self, a, b)",
    "Return random integer in range [a, b], including both end points.",
    (self: PyRandom, a: Value, b: Value) => {
      if (typeof a === "number" && typeof b === "number" && b - a >= 0 && b - a < 2 ** 52) {
        return ints.add(a, below(self, b - a + 1));
      }
      return randRange(self, a, add(b, 1));
    },
  ),
  randbytes: method("(self, n)", "Generate n random bytes.", randBytes),
  choice: method("(self, seq)", "Choose a random element from a non-empty sequence.", choice),
  shuffle: method("(self, x)", "Shuffle list x in place, and return None.", shuffle),
  sample: method(
    "(self, population, k, *, counts=None)",
    "Chooses k unique random elements from a population sequence.",
    sample,
  ),
  choices: method(
    "(self, population, weights=None, *, cum_weights=None, k=1)",
    "Return a k sized list of population elements chosen with replacement.",
    choices,
  ),
  uniform: method(
    "(self, a, b)",
    "Get a random number in the range [a, b) or [a, b] depending on rounding.",
    (self: PyRandom, a: Value, b: Value) => add(a, mul(sub(b, a), newFloat(drawOf(self)()))),
  ),
  triangular: method(
    "(self, low=0.0, high=1.0, mode=None)",
    "Triangular distribution.",
    (self: PyRandom, low?: Value, high?: Value, mode: Value = None) =>
      newFloat(
        distributions.triangular(
          drawOf(self),
          double(low, 0),
          double(high, 1),
          mode === None ? undefined : asDouble(mode),
        ),
      ),
  ),
  normalvariate: distribution(
    "(self, mu=0.0, sigma=1.0)",
    "Normal distribution.",
    [0, 1],
    distributions.normal,
  ),
  gauss: method(
    "(self, mu=0.0, sigma=1.0)",
    "Gaussian distribution.",
    (self: PyRandom, mu: Value = newFloat(0), sigma: Value = newFloat(1)) => gauss(self, mu, sigma),
  ),
  lognormvariate: distribution(
    "(self, mu, sigma)",
    "Log normal distribution.",
    [],
    (draw, mu, sigma) => exp(distributions.normal(draw, mu, sigma)),
  ),
  expovariate: distribution(
    "(self, lambd=1.0)",
    "Exponential distribution.",
    [1],
    (draw, lambda) => {
      const numerator = -log(1 - draw());
      if (lambda === 0) throw newExceptionByName("ZeroDivisionError", "float division by zero");
      return numerator / lambda;
    },
  ),
  vonmisesvariate: distribution(
    "(self, mu, kappa)",
    "Circular data distribution.",
    [],
    distributions.vonMises,
  ),
  gammavariate: distribution(
    "(self, alpha, beta)",
    "Gamma distribution.  Not the gamma function!",
    [],
    distributions.gammaVariate,
  ),
  betavariate: distribution(
    "(self, alpha, beta)",
    "Beta distribution.",
    [],
    distributions.betaVariate,
  ),
  paretovariate: distribution(
    "(self, alpha)",
    "Pareto distribution.",
    [],
    (draw, alpha) => pow(1 - draw(), -reciprocal(alpha)),
  ),
  weibullvariate: distribution(
    "(self, alpha, beta)",
    "Weibull distribution.",
    [],
    (draw, alpha, beta) => alpha * pow(-log(1 - draw()), reciprocal(beta)),
  ),
  binomialvariate: method(
    "(self, n=1, p=0.5)",
    "Binomial random variable.",
    (self: PyRandom, n: Value = 1, p?: Value) =>
      ints.fromIntegral(distributions.binomial(drawOf(self), Number(asIndex(n)), double(p, 0.5))),
  ),
};

/** `_random.Random`, below the class that programs know. */
const baseType = once(() =>
  defineType(newBuiltinType("Random", objectType, PyRandom, { module: "_random" }), {
    doc: "Mersenne Twister.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a generator.", (cls: PyType) => {
        const self = new cls.Instance() as PyRandom;
        self.twister = new MersenneTwister();
        self.gaussNext = undefined;
        return self;
      }),
      random: method("(self, /)", "random() -> x in the interval [0, 1).", nativeRandom),
      getrandbits: method(
        "(self, k, /)",
        "getrandbits(k) -> x.  Generates an int with k random bits.",
        nativeBits,
      ),
    },
  })
);

const randomType = once(() =>
  newNativeClass({
    name: "Random",
    module: "random",
    doc: "Random number generator.",
    bases: [baseType()],
    checked: true,
    attributes: {
      VERSION: 3,
      __init__: method("(self, x=None)", "Initialize self.", (self: PyRandom, x: Value = None) => {
        call(self.t$seed!, [self, x]);
        return None;
      }),
      __getstate__: method("(self)", "For pickling.", getState),
      __setstate__: method("(self, state)", "For pickling.", setState),
      __reduce__: method("(self)", "For pickling.", (self: PyRandom) =>
        newTuple([self.type, newTuple([]), getState(self)])),
      ...methods,
    },
  })
);

function systemRandomType(): PyType {
  const noState = method("(self, /, *args, **kwds)", "There is no state.", () => {
    throw newException(
      exceptionType("NotImplementedError"),
      "System entropy source does not have state.",
    );
  });
  return newNativeClass({
    name: "SystemRandom",
    module: "random",
    doc: "Random numbers from the system.",
    bases: [randomType()],
    attributes: {
      random: method("(self)", "Get the next random number in the range 0.0 <= X < 1.0.", () => {
        const bits = BigInt("0x" + entropy(7).toHex()) >> 3n;
        return newFloat(Number(bits) * 2 ** -53);
      }),
      getrandbits: method(
        "(self, k)",
        "getrandbits(k) -> x.  Generates an int with k random bits.",
        (_self: Value, k: Value) => {
          const count = asSize(k);
          if (count < 0) throw newValueError("number of bits must be non-negative");
          const size = Math.ceil(count / 8);
          reserveBytes(size);
          if (size === 0) return 0;
          return ints.normalize(BigInt("0x" + entropy(size).toHex()) >> BigInt(size * 8 - count));
        },
      ),
      randbytes: method("(self, n)", "Generate n random bytes.", (_self: Value, n: Value) => {
        const size = asSize(n);
        if (size < 0) throw newValueError("negative argument not allowed");
        reserveBytes(size);
        return newBytes(entropy(size));
      }),
      seed: method("(self, /, *args, **kwds)", "Does nothing.", () => None),
      getstate: noState,
      setstate: noState,
    },
  });
}

/** Makes the module. */
export function randomModule(): PyModule {
  const inst = call(randomType(), []) as PyRandom;
  const attributes: Record<string, Value> = {
    Random: randomType(),
    SystemRandom: systemRandomType(),
    TWOPI: newFloat(distributions.TWO_PI),
    NV_MAGICCONST: newFloat(distributions.NORMAL_CONSTANT),
    LOG4: newFloat(distributions.LOG4),
    SG_MAGICCONST: newFloat(distributions.GAMMA_CONSTANT),
    BPF: 53,
    RECIP_BPF: newFloat(2 ** -53),
    _inst: inst,
  };
  const expose = (
    name: string,
    signature: string,
    doc: string | undefined,
    run: PyBuiltin["js"],
  ) => {
    const text = signature.replace(/^\(self(?:, )?/, "(").replace(/^\(\/(?:, )?/, "(");
    const made = newBuiltin(
      name,
      "function",
      text,
      doc,
      (a, b, c, d, e) => run(inst, a, b, c, d, e),
    );
    made.module = "random";
    if (!writtenInC.has(name)) made.pythonName = `Random.${name}`;
    attributes[name] = made;
  };
  for (const [name, entry] of Object.entries(methods)) {
    expose(name, entry.signature, entry.doc, entry.run);
  }
  expose("random", "(self, /)", "random() -> x in the interval [0, 1).", nativeRandom);
  expose("getrandbits", "(self, k, /)", "Generates an int with k random bits.", nativeBits);
  const names = Object.keys(attributes).filter((name) => /^[a-z]|Random$/.test(name));
  attributes.__all__ = newList(names.sort());
  return defineModule("random", "Random numbers.", attributes);
}
