/** What generated code for threads calls beside `threadCall` of protocols/threads.ts. */

import type { PyBaseException } from "../objects/exception.ts";
import type { Iteration } from "../objects/iterator.ts";
import type { Value } from "../objects/object.ts";
import { bind } from "../protocols/attribute.ts";
import { type Steps, threadCall } from "../protocols/threads.ts";
import { CallableIterator } from "../types/iterators.ts";
import { mappedKeywords, positionalArguments } from "./calling.ts";
import { exitArguments, type Manager } from "./managers.ts";

/** `callee(args, **mapping)` in a thread; a sole `*value` comes as it is. */
export function* threadCallMapped(
  callee: Value,
  args: Value[] | Value,
  pairs: [string | undefined, Value][],
): Steps {
  const { names, values } = mappedKeywords(pairs, callee, () => positionalArguments(callee, args));
  return yield* threadCall(callee, values, names.length === 0 ? null : names);
}

/** The next item of a loop in a thread. */
export function* threadNext(iteration: Iteration): Generator<Value, Value | undefined, Value> {
  return iteration instanceof CallableIterator ? yield* iteration.threadNext() : iteration.next();
}

/** Enters a `with` block in a thread. */
export function threadEnter({ context, methods }: Manager): Steps {
  return threadCall(bind(methods[0], context), [], null);
}

/** Leaves it. */
export function threadExit(
  { context, methods }: Manager,
  error: PyBaseException | undefined,
): Steps {
  return threadCall(bind(methods[1], context), exitArguments(error), null);
}
