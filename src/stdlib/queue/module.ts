/**
 * The `queue` module. There are no other threads: what would wait for one without a time limit can
 * never go on, and raises RuntimeError instead.
 */

import { charge } from "../../objects/budget.ts";
import {
  exceptionType,
  newException,
  newRuntimeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { less, lt } from "../../protocols/compare.ts";
import { asDouble } from "../../protocols/convert.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  constructor,
  defineModule,
  defineType,
  type Definition,
  method,
} from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { newNativeClass, once } from "../native_class.ts";

/** A queue of any kind: the items from `head` on, or a heap, or a stack. */
class PyQueue extends PyObject {
  declare items: Value[];
  declare head: number;
  declare limit: Value;
  declare unfinished: number;
  declare closed: boolean;
}
class PyStack extends PyQueue {}
class PyHeap extends PyQueue {}
class PySimpleQueue extends PyQueue {}

const newErrorClass = (name: string, module: string) =>
  once(() => newNativeClass({ name, module, bases: [exceptionType("Exception")], attributes: {} }));
const emptyError = newErrorClass("Empty", "_queue");
const fullError = newErrorClass("Full", "queue");
const shutDownError = newErrorClass("ShutDown", "queue");

const sizeOf = (self: PyQueue): number => self.items.length - self.head;

/** heapq.heappush, so that equal items come out in the same order. */
function pushHeap(heap: Value[], item: Value): void {
  heap.push(item);
  rise(heap, 0, heap.length - 1);
}

function rise(heap: Value[], start: number, from: number): void {
  let position = from;
  const item = heap[position]!;
  while (position > start) {
    const parent = (position - 1) >> 1;
    if (!less(item, heap[parent]!)) break;
    heap[position] = heap[parent]!;
    position = parent;
  }
  heap[position] = item;
}

function popHeap(heap: Value[]): Value {
  const last = heap.pop()!;
  if (heap.length === 0) return last;
  const first = heap[0]!;
  let position = 0;
  for (let child = 1; child < heap.length; child = 2 * position + 1) {
    if (child + 1 < heap.length && !less(heap[child]!, heap[child + 1]!)) child++;
    heap[position] = heap[child]!;
    position = child;
  }
  heap[position] = last;
  rise(heap, 0, position);
  return first;
}

function takeFirst(self: PyQueue): Value {
  const value = self.items[self.head]!;
  self.head++;
  if (self.head > 64 && self.head * 2 > self.items.length) {
    self.items.splice(0, self.head);
    self.head = 0;
  }
  return value;
}

/** What happens to a caller that has to wait: the time passes, or nothing can ever come. */
function wait(block: Value, timeout: Value, type: PyType, what: string): never {
  if (truthy(block)) {
    if (timeout === None) {
      throw newRuntimeError(`${what} would wait forever: there are no other threads`);
    }
    const seconds = asDouble(timeout);
    if (seconds < 0) throw newValueError("'timeout' must be a non-negative number");
    runtime.host.sleepMs(seconds * 1000);
  }
  throw newException(type);
}

function put(self: PyQueue, item: Value, block: Value = true, timeout: Value = None): Value {
  charge(1);
  if (self.closed) throw newException(shutDownError());
  if (truthy(lt(0, self.limit)) && !truthy(lt(sizeOf(self), self.limit))) {
    wait(block, timeout, fullError(), "put()");
  }
  if (self instanceof PyHeap) pushHeap(self.items, item);
  else self.items.push(item);
  self.unfinished++;
  return None;
}

function get(self: PyQueue, block: Value = true, timeout: Value = None): Value {
  charge(1);
  if (sizeOf(self) === 0) {
    if (self.closed) throw newException(shutDownError());
    wait(block, timeout, emptyError(), "get()");
  }
  if (self instanceof PyHeap) return popHeap(self.items);
  return self instanceof PyStack ? self.items.pop()! : takeFirst(self);
}

function make(cls: PyType, limit: Value): PyQueue {
  const self = new cls.Instance() as PyQueue;
  self.items = [];
  self.head = self.unfinished = 0;
  self.limit = limit;
  self.closed = false;
  return self;
}

const shared = (): Record<string, Definition> => ({
  put: method("(self, item, block=True, timeout=None)", "Put an item into the queue.", put),
  get: method("(self, block=True, timeout=None)", "Remove and return an item.", get),
  put_nowait: method(
    "(self, item)",
    "Put an item without waiting.",
    (self: PyQueue, item: Value) => put(self, item, false),
  ),
  get_nowait: method("(self)", "Get an item without waiting.", (self: PyQueue) => get(self, false)),
  qsize: method("(self)", "Return the size of the queue.", sizeOf),
  empty: method("(self)", "Whether the queue is empty.", (self: PyQueue) => sizeOf(self) === 0),
  __class_getitem__: classGetItem,
});

const queueType = once(() => {
  const type = newBuiltinType("Queue", objectType, PyQueue, { module: "queue", hasDict: true });
  return defineType(type, {
    doc: "A first-in, first-out queue.",
    attributes: {
      __new__: constructor(
        "(cls, /, *args, **kwargs)",
        "A blank queue.",
        (cls: PyType) => make(cls, 0),
      ),
      __init__: method(
        "(self, maxsize=0)",
        "A queue of at most maxsize items; 0 is any number.",
        (self: PyQueue, limit: Value = 0) => {
          self.limit = limit;
          return None;
        },
      ),
      ...shared(),
      full: method(
        "(self)",
        "Whether the queue is full.",
        (self: PyQueue) => truthy(lt(0, self.limit)) && !truthy(lt(sizeOf(self), self.limit)),
      ),
      task_done: method("(self)", "Say that a task is complete.", (self: PyQueue) => {
        if (self.unfinished <= 0) throw newValueError("task_done() called too many times");
        self.unfinished--;
        return None;
      }),
      join: method("(self)", "Wait until all tasks are complete.", (self: PyQueue) => {
        if (self.unfinished > 0) {
          throw newRuntimeError("join() would wait forever: there are no other threads");
        }
        return None;
      }),
      shutdown: method("(self, immediate=False)", "Close the queue.", (
        self: PyQueue,
        immediate: Value = false,
      ) => {
        self.closed = true;
        if (truthy(immediate)) {
          self.unfinished = Math.max(0, self.unfinished - sizeOf(self));
          self.items = [];
          self.head = 0;
        }
        return None;
      }),
    },
  });
});

const derived = (name: string, kind: typeof PyQueue, doc: string) =>
  once(() =>
    defineType(newBuiltinType(name, queueType(), kind, { module: "queue", hasDict: true }), {
      doc,
      attributes: {},
    })
  );
const stackType = derived("LifoQueue", PyStack, "A queue that gives the newest item first.");
const heapType = derived("PriorityQueue", PyHeap, "A queue that gives the lowest item first.");

const simpleType = once(() =>
  defineType(newBuiltinType("SimpleQueue", objectType, PySimpleQueue, { module: "_queue" }), {
    doc: "A simple, unbounded first-in, first-out queue.",
    attributes: {
      __new__: constructor("(cls)", "An empty queue.", (cls: PyType) => make(cls, 0)),
      ...shared(),
    },
  })
);

/** Makes the module. */
export function queueModule(): PyModule {
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
    Empty: emptyError(),
    Full: fullError(),
    ShutDown: shutDownError(),
    Queue: queueType(),
    PriorityQueue: heapType(),
    LifoQueue: stackType(),
    SimpleQueue: simpleType(),
  });
}
