/**
 * Functions of the embedding program as Python sees them: callables with a name, a documentation
 * and a signature, whose calls the host carries out. And `final_answer`.
 *
 * A tool with a signature has a stub, a Python function of that signature without a body: calling
 * it first checks the arguments, and `help` and `inspect.signature` look at it. What crosses are the
 * arguments as they were given; defaults are the other side's.
 */

import { afterWait, exceed } from "../objects/budget.ts";
import {
  exceptionType,
  exceptionTypes,
  isException,
  newException,
  newExceptionType,
  newRuntimeError,
  type PyBaseException,
} from "../objects/exception.ts";
import type { PyModule } from "../objects/module.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { newBuiltinType, objectType, type PyType } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { truthy } from "../protocols/truth.ts";
import { defineType, newBuiltin, slot } from "../native/define.ts";
import { once } from "../kernel/once.ts";
import { pendingCalls } from "../stdlib/host_calls.ts";
import { namespaceType } from "../stdlib/types/namespace.ts";
import type { Host, HostAnswer, HostCall, JsonValue, ToolSpec } from "./host.ts";
import { loadedModules } from "./importer.ts";
import { fromWire, toWire } from "./wire.ts";

/** A function of the embedding program. */
class PyTool extends PyObject {
  declare spec: ToolSpec;
  declare host: Host;
  /** The function that has its signature; undefined where any arguments go. */
  declare stub: Value | undefined;
}

let callsLeft = 0;
let callLimit = 0;

/** Sets how many calls the run may make. */
export function setCallLimit(count: number): void {
  callsLeft = callLimit = count;
}

function callTool(self: PyTool, args: Value[], kwargs: Map<string, Value>): Value {
  const { spec, host, stub } = self;
  if (stub !== undefined) call(stub, [...args, ...kwargs.values()], [...kwargs.keys()]);
  if (--callsLeft < 0) exceed("calls", `Limit of ${callLimit} host calls exceeded`);
  const request: HostCall = {
    name: spec.name,
    args: args.map((each, i) => toWire(each, `${spec.name}() argument ${i + 1}`)),
    kwargs: Object.fromEntries(
      [...kwargs].map(([name, each]) => [name, toWire(each, `${spec.name}() argument '${name}'`)]),
    ),
  };
  const loop = spec.isAsync ? runningLoop() : undefined;
  if (loop !== undefined) return startCall(loop, host, request);
  const answer = host.call(request);
  afterWait();
  if (answer === undefined) throw newException(exceptionType("KeyboardInterrupt"));
  if (answer.error !== undefined) throw errorOf(answer.error);
  return fromWire(answer.value ?? null);
}

/** The event loop that runs now: without asyncio there is none. */
function runningLoop(): Value | undefined {
  const events = loadedModules().get("asyncio.events");
  const loop = events?.$_running;
  return loop === undefined || loop === None ? undefined : loop;
}

/** A call that the loop waits for: gives the future of its result. */
function startCall(loop: Value, host: Host, request: HostCall): Value {
  const future = call(getAttribute(loop, "create_future"), []);
  pendingCalls.set(host.startCall(request), ({ value, error }: HostAnswer) => {
    if (truthy(call(getAttribute(future, "done"), []))) return;
    const [name, result] = error === undefined
      ? ["set_result", fromWire(value as JsonValue ?? null)]
      : ["set_exception", errorOf(error)];
    call(getAttribute(future, name), [result]);
  });
  return future;
}

function errorOf({ type, message }: { type: string; message: string }): PyBaseException {
  const found = exceptionTypes.get(type);
  return found === undefined ? newRuntimeError(message) : newException(found, message);
}

const toolType = once((): PyType =>
  defineType(
    newBuiltinType("tool", objectType, PyTool, { hasDict: true, subclassable: false }),
    {
      doc: "A function of the program that runs this one.",
      attributes: {
        __call__: slot("(self, /, *args, **kwargs)", "Call the function.", callTool),
        __repr__: slot(
          "(self, /)",
          "Return repr(self).",
          (self: PyTool) => `<tool ${self.spec.name}>`,
        ),
      },
    },
  )
);

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** The Python of the stubs; empty where no tool has a signature. */
export function stubSource(tools: readonly ToolSpec[]): string {
  const stubs = tools.flatMap(({ name, signature, description }, i) =>
    signature === null ? [] : [
      `def ${lastPart(name)}${signature}:\n    ${JSON.stringify(description ?? "")}\n` +
      `_${i} = ${lastPart(name)}\n`,
    ]
  );
  return stubs.length === 0 ? "" : `from __future__ import annotations\n${stubs.join("")}`;
}

/** The global names that tools give and their values; `stubs` is the module of the stubs. */
export function toolValues(
  tools: readonly ToolSpec[],
  stubs: PyModule,
  host: Host,
): Map<string, Value> {
  const globals = new Map<string, Value>();
  tools.forEach((spec, i) => {
    const tool = new (toolType().Instance as typeof PyTool)();
    const stub = stubs[`$_${i}`];
    Object.assign(tool, { spec, host, stub });
    tool.$__name__ = lastPart(spec.name);
    tool.$__qualname__ = spec.name;
    tool.$__doc__ = spec.description ?? None;
    tool.$__text_signature__ = spec.signature ?? "(*args, **kwargs)";
    if (stub !== undefined) tool.$__wrapped__ = stub;
    const path = spec.name.split(".");
    if (path.length === 1) globals.set(spec.name, tool);
    else namespaceAt(globals, path.slice(0, -1))[`$${path.at(-1)!}`] = tool;
  });
  return globals;
}

/** The object that holds the tools whose names begin with this path. */
function namespaceAt(globals: Map<string, Value>, path: readonly string[]): PyObject {
  let space = globals.get(path[0]!) as PyObject | undefined;
  if (space === undefined) {
    globals.set(path[0]!, space = call(namespaceType(), []) as PyObject);
  }
  for (const name of path.slice(1)) {
    space = (space[`$${name}`] ??= call(namespaceType(), [])) as PyObject;
  }
  return space;
}

/**
 * What `final_answer` raises. It is a `SystemExit`, so that `except Exception` lets it pass and an
 * event loop hands it on at once.
 */
const finalAnswerType: () => PyType = once(() =>
  newExceptionType("FinalAnswer", exceptionType("SystemExit"))
);

/** `final_answer(answer)`: ends the program, with this as its value. */
export const newFinalAnswer = (): PyObject =>
  newBuiltin(
    "final_answer",
    "function",
    "(answer=None, /)",
    "End the program and give this as its answer.",
    (answer: Value = None): never => {
      const error = newException(finalAnswerType());
      error.$value = answer;
      throw error;
    },
  );

/** What `final_answer` was given, where this is what it raised. */
export function finalAnswerOf(error: PyBaseException): Value | undefined {
  return error.type.name === "FinalAnswer" && isException(error, finalAnswerType())
    ? error.$value
    : undefined;
}
