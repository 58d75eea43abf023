/** A whole program from a seed. */

import {
  classBodies,
  containers,
  descriptors,
  hierarchy,
  metaclasses,
  operators,
} from "./classes.ts";
import {
  asyncComprehensions,
  calls,
  leftLoops,
  order,
  places,
  rebindings,
  scopes,
  typeParameters,
} from "./constructs.ts";
import { Context } from "./context.ts";
import { expression } from "./expressions.ts";
import { closures, coroutines, generators, groups, tracebacks } from "./flows.ts";
import { Random } from "./random.ts";
import { block } from "./statements.ts";

/** Helpers that programs may use, by name. */
const PRELUDE: Readonly<Record<string, string>> = {
  // What is still referred to is not finalised, which CPython does as soon as nothing refers to it.
  keep: `kept = []
def keep(it):
    kept.append(it)
    return it`,
  Manager: `class Manager:
    def __init__(self, tag, swallow):
        self.tag, self.swallow = tag, swallow
    def __enter__(self):
        print('enter', self.tag)
        return self.tag
    def __exit__(self, kind, value, tb):
        print('exit', self.tag, kind and kind.__name__, value)
        return self.swallow`,
  Point: `class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y`,
  traced: `def traced(f):
    def wrapper(*args, **kw):
        print('call', f.__name__, args, kw)
        return f(*args, **kw)
    return wrapper`,
  show: `def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)`,
};

const kinds = [
  plain,
  plain,
  plain,
  operators,
  hierarchy,
  descriptors,
  metaclasses,
  containers,
  classBodies,
  generators,
  coroutines,
  groups,
  tracebacks,
  tracebacks,
  closures,
  asyncComprehensions,
  calls,
  leftLoops,
  order,
  order,
  places,
  places,
  scopes,
  scopes,
  typeParameters,
  rebindings,
  rebindings,
  rebindings,
];

function plain(c: Context): string {
  c.prelude.add("show");
  return block(c, 8, 16);
}

/** The program of a seed. */
export function generate(seed: number): string {
  const c = new Context(new Random(seed));
  c.expression = (kind, depth) => expression(c, kind, depth);
  const body = c.random.pick(kinds)(c);
  const prelude = [...c.prelude].sort().map((name) => PRELUDE[name]!);
  return [...prelude, body].join("\n") + "\n";
}
