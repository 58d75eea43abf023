/** The `queue` module. What would wait for ever, as no thread is left to end it, raises at once. */

import { afterWait } from "../../objects/budget.ts";
import {
  exceptionType,
  newException,
  newRuntimeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList, type PyList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { type NativeFunction, None, type PyObject, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import type { PyType } from "../../objects/type.ts";
import { getAttribute, setAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asDouble, asIndex } from "../../protocols/convert.ts";
import { inThreads, type Steps, threadCall } from "../../protocols/threads.ts";
import { length, truthy } from "../../protocols/truth.ts";
import { defineModule, type Definition, method, newBuiltin } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { dequeType } from "../collections/deque.ts";
import { heapqModule } from "../heapq/module.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

const errorClass = (name: string, doc: string) =>
  once(() =>
    newNativeClass({
      name,
      module: "queue",
      doc,
      bases: [exceptionType("Exception")],
      attributes: {},
    })
  );
const emptyType = once(() =>
  newNativeClass({
    name: "Empty",
    module: "_queue",
    doc: "Exception raised by Queue.get(block=0)/get_nowait().",
    bases: [exceptionType("Exception")],
    attributes: {},
  })
);
const fullType = errorClass("Full", "Exception raised by Queue.put(block=0)/put_nowait().");
const shutDownType = errorClass("ShutDown", "Raised when put/get with shut-down queue.");

const callOn = (self: Value, name: string, ...args: Value[]): Value =>
  call(getAttribute(self, name), args);

/** Waits until something is so: other threads run meanwhile, where there are any. */
function waitUntil(ready: () => boolean, timeout: Value, verb: string): boolean {
  const { waiting } = runtime;
  if (waiting === undefined) return false;
  const predicate = newBuiltin("ready", "function", "()", undefined, ready);
  return truthy(call(waiting.wait, [predicate, timeout, verb]));
}

/** The same in a thread. */
function* threadWait(ready: () => boolean, timeout: Value, verb: string): Steps {
  const predicate = newBuiltin("ready", "function", "()", undefined, ready);
  return yield* threadCall(runtime.waiting!.wait, [predicate, timeout, verb], null);
}

/** A method that has to wait in a thread, if its caller would block until something is so. */
function waits(
  run: NativeFunction,
  verb: string,
  what: (self: PyObject, ...rest: Value[]) => {
    ready: () => boolean;
    block: Value;
    timeout: Value;
    late: () => PyType;
  },
): NativeFunction {
  return inThreads(run, (...args) => {
    const { ready, block, timeout, late } = what(...args as [PyObject, ...Value[]]);
    if (ready() || !truthy(block) || timeout !== None && asDouble(timeout) <= 0) return undefined;
    return (function* (): Steps {
      if (!truthy(yield* threadWait(ready, timeout, verb))) throw newException(late());
      return run(...args);
    })();
  });
}

function checkTimeout(block: Value, timeout: Value): void {
  if (truthy(block) && timeout !== None && asDouble(timeout) < 0) {
    throw newValueError("'timeout' must be a non-negative number");
  }
}

/** Waits as long as a caller asked; raises if what it waits for does not come. */
function wait(
  ready: () => boolean,
  block: Value,
  timeout: Value,
  what: PyType,
  verb: string,
): void {
  if (truthy(block)) {
    if (waitUntil(ready, timeout, verb)) return;
    if (runtime.waiting !== undefined) throw newException(what);
    if (timeout === None) {
      throw newRuntimeError(`${verb} would wait for ever: programs here have no threads`);
    }
    runtime.host.sleepMs(asDouble(timeout) * 1000);
    afterWait();
  }
  throw newException(what);
}

function put(self: PyObject, item: Value, block: Value = true, timeout: Value = None): Value {
  if (self.$is_shutdown === true) throw newException(shutDownType());
  const limit = asIndex(self.$maxsize!);
  const isShutDown = (): boolean => self.$is_shutdown === true;
  const hasRoom = () => isShutDown() || (callOn(self, "_qsize") as number) < limit;
  if (limit > 0) checkTimeout(block, timeout);
  if (limit > 0 && !hasRoom()) {
    wait(hasRoom, block, timeout, fullType(), "Queue.put()");
    if (isShutDown()) throw newException(shutDownType());
  }
  callOn(self, "_put", item);
  self.$unfinished_tasks = (self.$unfinished_tasks as number) + 1;
  return None;
}

function get(self: PyObject, block: Value = true, timeout: Value = None): Value {
  const isEmpty = () => callOn(self, "_qsize") === 0;
  checkTimeout(block, timeout);
  if (isEmpty()) {
    if (self.$is_shutdown === true) throw newException(shutDownType());
    const ready = () => self.$is_shutdown === true || !isEmpty();
    wait(ready, block, timeout, emptyType(), "Queue.get()");
    if (isEmpty()) throw newException(shutDownType());
  }
  return callOn(self, "_get");
}

function join(self: PyObject): Value {
  const isDone = () => self.$unfinished_tasks === 0;
  if (!isDone() && !waitUntil(isDone, None, "Queue.join()")) {
    throw newRuntimeError("Queue.join() would wait for ever: programs here have no threads");
  }
  return None;
}

function queueMethods(): Record<string, Definition> {
  return {
    __init__: method("(self, maxsize=0)", "Initialize self.", (self: PyObject, size: Value = 0) => {
      setAttribute(self, "maxsize", size);
      callOn(self, "_init", size);
      self.$unfinished_tasks = 0;
      self.$is_shutdown = false;
      return None;
    }),
    task_done: method("(self)", "Indicate that a task is complete.", (self: PyObject) => {
      const left = (self.$unfinished_tasks as number) - 1;
      if (left < 0) throw newValueError("task_done() called too many times");
      self.$unfinished_tasks = left;
      return None;
    }),
    join: method(
      "(self)",
      "Wait until all items have been processed.",
      waits(join, "Queue.join()", (self) => ({
        ready: () => self.$unfinished_tasks === 0,
        block: true,
        timeout: None,
        late: emptyType,
      })),
    ),
    qsize: method(
      "(self)",
      "Return the approximate size of the queue.",
      (self: PyObject) => callOn(self, "_qsize"),
    ),
    empty: method(
      "(self)",
      "Return True if the queue is empty.",
      (self: PyObject) => callOn(self, "_qsize") === 0,
    ),
    full: method("(self)", "Return True if the queue is full.", (self: PyObject) => {
      const limit = asIndex(self.$maxsize!);
      return limit > 0 && (callOn(self, "_qsize") as number) >= limit;
    }),
    put: method(
      "(self, item, block=True, timeout=None)",
      "Put an item into the queue.",
      waits(put, "Queue.put()", (self, _item, block = true, timeout = None) => {
        const limit = asIndex(self.$maxsize!);
        const ready = () =>
          limit <= 0 || self.$is_shutdown === true || (callOn(self, "_qsize") as number) < limit;
        return { ready, block, timeout, late: fullType };
      }),
    ),
    get: method(
      "(self, block=True, timeout=None)",
      "Remove and return an item.",
      waits(get, "Queue.get()", (self, block = true, timeout = None) => {
        const ready = () => self.$is_shutdown === true || callOn(self, "_qsize") !== 0;
        return { ready, block, timeout, late: emptyType };
      }),
    ),
    put_nowait: method(
      "(self, item)",
      "Put an item without waiting.",
      (self: PyObject, item: Value) => callOn(self, "put", item, false),
    ),
    get_nowait: method(
      "(self)",
      "Remove and return an item without waiting.",
      (self: PyObject) => callOn(self, "get", false),
    ),
    shutdown: method(
      "(self, immediate=False)",
      "Shut down the queue.",
      (self: PyObject, immediate: Value = false) => {
        self.$is_shutdown = true;
        if (truthy(immediate)) {
          while ((callOn(self, "_qsize") as number) > 0) {
            callOn(self, "_get");
            const left = self.$unfinished_tasks as number;
            if (left > 0) self.$unfinished_tasks = left - 1;
          }
        }
        return None;
      },
    ),
    _init: method("(self, maxsize)", "Make the storage.", (self: PyObject) => {
      self.$queue = call(dequeType(), []);
      return None;
    }),
    _qsize: method("(self)", "How many there are.", (self: PyObject) => length(self.$queue!)),
    _put: method(
      "(self, item)",
      "Store an item.",
      (self: PyObject, item: Value) => callOn(self.$queue!, "append", item),
    ),
    __class_getitem__: classGetItem,
    _get: method("(self)", "Take an item.", (self: PyObject) => callOn(self.$queue!, "popleft")),
  };
}

const listStorage = method("(self, maxsize)", "Make the storage.", (self: PyObject) => {
  self.$queue = newList([]);
  return None;
});

/** Makes the module. */
export function queueModule(): PyModule {
  const heap = heapqModule();
  const queue = newNativeClass({
    name: "Queue",
    module: "queue",
    doc: "Create a queue object with a given maximum size; zero or less means any size.",
    attributes: queueMethods(),
  });
  const simple = queueMethods();
  for (const name of ["task_done", "join", "full", "shutdown"]) delete simple[name];
  simple.__init__ = method("(self)", "Initialize self.", (self: PyObject) => {
    self.$maxsize = 0;
    self.$unfinished_tasks = 0;
    self.$is_shutdown = false;
    callOn(self, "_init", 0);
    return None;
  });
  return defineModule("queue", "Queues.", {
    __all__: newList([
      "Empty",
      "Full",
      "ShutDown",
      "Queue",
      "PriorityQueue",
      "LifoQueue",
      "SimpleQueue",
    ]),
    Empty: emptyType(),
    Full: fullType(),
    ShutDown: shutDownType(),
    Queue: queue,
    PriorityQueue: newNativeClass({
      name: "PriorityQueue",
      module: "queue",
      doc: "Retrieves the lowest items first.",
      bases: [queue],
      attributes: {
        _init: listStorage,
        _put: method(
          "(self, item)",
          "Store an item.",
          (self: PyObject, item: Value) => call(heap.$heappush!, [self.$queue!, item]),
        ),
        _get: method(
          "(self)",
          "Take the lowest item.",
          (self: PyObject) => call(heap.$heappop!, [self.$queue!]),
        ),
      },
    }),
    LifoQueue: newNativeClass({
      name: "LifoQueue",
      module: "queue",
      doc: "Retrieves the most recently added items first.",
      bases: [queue],
      attributes: {
        _init: listStorage,
        _get: method(
          "(self)",
          "Take the last item.",
          (self: PyObject) => (self.$queue as PyList).items.pop(),
        ),
      },
    }),
    SimpleQueue: newNativeClass({
      name: "SimpleQueue",
      module: "_queue",
      doc: "Simple, unbounded first-in first-out queue.",
      attributes: simple,
    }),
  });
}
