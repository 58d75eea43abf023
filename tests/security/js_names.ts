/** The property names of JavaScript: what a leak of its objects would show under. */

import { KEPT } from "../../src/sandbox/lockdown.ts";

/** Objects whose whole reach is walked, and what is only in a browser's or Deno's globals. */
function* roots(): Generator<object> {
  yield globalThis;
  function* generator() {}
  async function asynchronous() {}
  async function* both() {}
  for (const each of [generator, asynchronous, both, () => {}, class {}, /x/, new Map(), [], {}]) {
    yield each;
  }
  yield generator();
  yield both();
  yield [].values();
  yield new Map().entries();
  yield new Set().values();
  yield ""[Symbol.iterator]();
  yield "".matchAll(/x/g);
  yield (function () {
    return arguments;
  })();
  yield new Error("x");
  yield new Uint8Array(1);
}

/** The names that JavaScript's objects have. */
export interface JavaScriptNames {
  /** All of them, those of the globals included, which are Deno's. */
  readonly all: readonly string[];
  /** Those that values inherit: the names on ECMAScript's prototypes. */
  readonly inherited: readonly string[];
}

function isPrototype(object: object): boolean {
  return Object.hasOwn(object, "constructor") && object !== globalThis;
}

/** Walks JavaScript's own objects. */
export function javascriptNames(): JavaScriptNames {
  const all = new Set<string>();
  const inherited = new Set<string>([
    "prototype",
    "caller",
    "callee",
    "arguments",
    "length",
    "stack",
  ]);
  const seen = new Set<unknown>();
  const queue: object[] = [...roots()];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== null) queue.push(prototype);
    for (const key of Reflect.ownKeys(object)) {
      // The engine's names for Python's attributes, on what JavaScript's primitives inherit, are no
      // names of JavaScript's.
      if (typeof key === "string" && /^(?!t\$)[A-Za-z_$][\w$]*$/.test(key)) {
        all.add(key);
        if (isPrototype(object)) inherited.add(key);
      }
      // Of the globals only ECMAScript's are followed: the rest is Deno's, thousands of names.
      if (object === globalThis && !KEPT.has(String(key))) continue;
      const { value } = Object.getOwnPropertyDescriptor(object, key)!;
      if ((typeof value === "object" && value !== null) || typeof value === "function") {
        queue.push(value);
      }
    }
  }
  return { all: [...all].sort(), inherited: [...inherited].sort() };
}
