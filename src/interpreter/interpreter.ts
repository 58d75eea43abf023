/**
 * One interpreter: a `__main__` module and what runs in it. It compiles a program, loads the
 * JavaScript, runs it under its limits and says what it came to.
 */

import { compile, factoryParameters } from "../compiler/compile.ts";
import { InternalError, LimitExceeded, startBudget } from "../objects/budget.ts";
import type { Code } from "../objects/code.ts";
import { newDict } from "../objects/dict.ts";
import { exceptionType, isException, PyBaseException } from "../objects/exception.ts";
import { newModule, type PyModule } from "../objects/module.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { lineOf, stackSupport, tracebackValue } from "../objects/traceback.ts";
import { newTuple } from "../objects/tuple.ts";
import { completeTypes, typeOf } from "../objects/type.ts";
import { writable } from "../builtins/output.ts";
import { builtinsModule } from "../builtins/module.ts";
import { findAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { repr, str } from "../protocols/text.ts";
import { newRefusal } from "../stdlib/refusal.ts";
import { PythonSyntaxError } from "../syntax/error.ts";
import { setUnicodeNameLookup } from "../syntax/literals.ts";
import { newSource, parse } from "../syntax/parse.ts";
import { unicodeNames } from "../kernel/unicode/name_lookup.ts";
import type { Source } from "../syntax/source.ts";
import type { WarningHandler } from "../syntax/warning.ts";
import { pythonError } from "./frames.ts";
import type {
  Completion,
  ErrorRecord,
  InterpreterLimits,
  InterpreterOptions,
  JsonValue,
  LimitKind,
  RunRequest,
} from "./host.ts";
import { nameScript } from "./stack.ts";
import { forgetModules, loadedModules, registerLoaded, setAuthorizedImports } from "./importer.ts";
import { type Factory, instantiate } from "./instantiate.ts";
import { intrinsics } from "./intrinsics.ts";
import { setLibraryHost } from "./library.ts";
import { exceptionMessage, formatException } from "./traceback.ts";
import { toJson } from "./json_value.ts";
import { finalAnswerOf, newFinalAnswer, setCallLimit, stubSource, toolValues } from "./tools.ts";
import { fromWire } from "./wire.ts";

setUnicodeNameLookup((name) => unicodeNames.find(name) ?? undefined);

/** The programs of this process by file name, as far as warnings and tracebacks may quote them. */
const sources = new Map<string, Source>();
stackSupport.source = (filename) => sources.get(filename);

/** Runs programs, one after the other, in one set of globals. */
export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly main: PyModule;
  /** What was held when the first run began: later ones are charged for what it left. */
  #memoryBase: number | undefined;
  #isPrepared = false;

  constructor(options: InterpreterOptions) {
    this.#options = options;
    runtime.host = options.host;
    setLibraryHost(options.host);
    runtime.maxDepth = options.limits.recursion;
    setAuthorizedImports(options.authorizedImports);
    forgetModules();
    this.main = newModule("__main__");
    this.main.$__name__ = "__main__";
    this.main.$__doc__ = None;
    this.main.$__package__ = None;
    this.main.$__spec__ = None;
    this.main.$__annotations__ = newDict();
    this.main.$__builtins__ = builtinsModule;
    registerLoaded(this.main);
  }

  /** Compiles and runs one program; the guest's faults are in the completion, never thrown. */
  run(request: RunRequest): Completion {
    const { host } = this.#options;
    const limits = this.#begin(request.limits);
    try {
      if (!this.#isPrepared) this.#prepare();
      for (const [name, value] of request.inputs ?? []) this.main[`$${name}`] = fromWire(value);
      const start = this.#load(newSource(request.source, request.filename), this.main);
      this.#memoryBase = startBudget(limits, this.#memoryBase);
      try {
        return completed(start());
      } finally {
        this.#end();
      }
    } catch (error) {
      return failure(error, (text) => host.write("stderr", text), request);
    } finally {
      if (runtime.dead) this.#mend();
    }
  }

  /** The program's variables, in the order in which they were made; a short `repr` of each. */
  variables(limits?: InterpreterLimits): Completion {
    this.#begin(limits);
    const found: JsonValue[] = [];
    try {
      for (const key of Object.keys(this.main)) {
        const value = this.main[key as `$${string}`];
        if (!key.startsWith("$") || key.startsWith("$__") || value === undefined) continue;
        if (this.#provided.has(key.slice(1))) continue;
        found.push({ name: key.slice(1), type: typeOf(value).name, repr: shortRepr(value) });
      }
    } catch (error) {
      return failure(error, () => {}, { source: "", filename: "<variables>" });
    }
    return { ...newCompletion("ok"), value: { repr: "", json: found } };
  }

  #begin(limits: InterpreterLimits = this.#options.limits): InterpreterLimits {
    startBudget(limits, this.#memoryBase);
    setCallLimit(limits.hostCalls);
    runtime.depth = 0;
    runtime.handled = undefined;
    runtime.reraised = undefined;
    runtime.clockOffsetMs = 0;
    return limits;
  }

  /** What the program left to be done at its end: its threads, what it gave `atexit`. */
  #end(): void {
    while (!runtime.dead) {
      const called = runtime.exitCalls.pop();
      if (called === undefined) return;
      call(called, []);
    }
  }

  /** Names that the program finds without having made them: tools, `final_answer`. */
  readonly #provided = new Set<string>();

  #prepare(): void {
    const { tools = [], finalAnswer = false, host } = this.#options;
    const stubs = newModule("__main__");
    const text = stubSource(tools);
    if (text !== "") this.#load(hiddenSource(text), stubs)();
    for (const [name, value] of toolValues(tools, stubs, host)) this.#provide(name, value);
    if (finalAnswer) this.#provide("final_answer", newFinalAnswer());
    this.#isPrepared = true;
  }

  #provide(name: string, value: Value): void {
    this.main[`$${name}`] = value;
    this.#provided.add(name);
  }

  /** After a limit, which no handler and no `finally` has seen. */
  #mend(): void {
    runtime.dead = false;
    const sys = loadedModules().get("sys");
    for (const name of ["stdin", "stdout", "stderr"] as const) {
      if (sys !== undefined) sys[`$${name}`] = sys[`$__${name}__`]!;
    }
    const events = loadedModules().get("asyncio.events");
    if (events !== undefined) events.$_running = None;
    const threads = loadedModules().get("threading");
    if (threads !== undefined) call(threads.$_reset!, []);
    runtime.exitCalls = [];
    runtime.asyncGenHooks = { firstiter: undefined, finalizer: undefined };
  }

  #load(source: Source & { hidden?: true }, module: PyModule): () => Value | undefined {
    const warn = warner(source);
    const compiled = compile(parse(source, warn), source, "<module>", warn);
    if (compiled.repeats) completeTypes();
    const script = nameScript(compiled.javascript);
    const factory = this.#options.host.compileFunction(
      script.text,
      factoryParameters,
      script.name,
    );
    if (!source.hidden) sources.set(source.filename, source);
    return instantiate(
      factory as Factory<() => Value | undefined>,
      compiled,
      source,
      module,
      intrinsics,
      script.name,
    );
  }
}

function newCompletion(status: Completion["status"]): Completion {
  return { status, value: null, error: null, limit: null, exitCode: 0, finalAnswer: false };
}

function completed(value: Value | undefined): Completion {
  const shown = value === undefined || value === None ? null : describe(value);
  return { ...newCompletion("ok"), value: shown };
}

/** Characters of a variable's `repr` that are shown. */
const SHORT_REPR = 80;

function shortRepr(value: Value): string {
  let text: string;
  try {
    text = repr(value);
  } catch (error) {
    if (!isException(error, exceptionType("Exception"))) throw error;
    return `<${typeOf(value).name} object; its repr() raised ${typeOf(error).name}>`;
  }
  const characters = [...text.slice(0, 4 * SHORT_REPR)];
  if (characters.length <= SHORT_REPR && text.length <= 4 * SHORT_REPR) return text;
  return characters.slice(0, SHORT_REPR - 3).join("") + "...";
}

/** A program of ours: its frames do not show. */
function hiddenSource(text: string): Source & { hidden: true } {
  return Object.assign(newSource(text, "<tools>"), { hidden: true as const });
}

/** Prints a SyntaxWarning as CPython does. */
function warner(source: Source): WarningHandler {
  return (warning) => {
    const line = source.lineAt(warning.start);
    runtime.host.write(
      "stderr",
      `${source.filename}:${line}: ${warning.category}: ${warning.message}\n  ${
        source.lineText(line).trim()
      }\n`,
    );
  };
}

function describe(value: Value): { repr: string; json?: JsonValue } {
  const json = toJson(value);
  return json === undefined ? { repr: repr(value) } : { repr: repr(value), json };
}

/** What an error that ended the program comes to; an exception's traceback goes to stderr. */
function failure(
  thrown: unknown,
  write: (text: string) => void,
  request: RunRequest,
): Completion {
  let error = thrown instanceof PythonSyntaxError
    ? newRefusal(thrown, request.filename)
    : pythonError(thrown);
  try {
    if (error instanceof PyBaseException) return uncaught(error, write);
  } catch (second) {
    // Making the text ran guest code (`__str__`), which may itself go over a limit.
    error = pythonError(second);
  }
  if (error instanceof LimitExceeded) return limitReached(error, request);
  return internal(error);
}

function uncaught(error: PyBaseException, write: (text: string) => void): Completion {
  const answer = finalAnswerOf(error);
  if (answer !== undefined) {
    return { ...newCompletion("ok"), value: describe(answer), finalAnswer: true };
  }
  if (isException(error, exceptionType("SystemExit"))) return systemExit(error, write);
  const traceback = throughHook(error) ? "" : writable(formatException(error), "backslashreplace");
  const record: ErrorRecord = {
    type: error.type.qualname,
    message: exceptionMessage(error),
    line: innermostLine(error),
    traceback,
  };
  return { ...newCompletion("error"), error: record, exitCode: 1 };
}

/** Hands an exception to the `sys.excepthook` that the program has set; false if it has none. */
function throughHook(error: PyBaseException): boolean {
  const sys = loadedModules().get("sys");
  const hook = sys?.$excepthook;
  if (sys === undefined || hook === undefined || hook === sys.$__excepthook__) return false;
  const traceback = error.traceback === null ? None : tracebackValue(error.traceback);
  call(hook, [error.type, error, traceback]);
  return true;
}

function innermostLine(error: PyBaseException): number | null {
  if (isException(error, exceptionType("SyntaxError")) && error.traceback === null) {
    const line = findAttribute(error, "lineno");
    return typeof line === "number" ? line : null;
  }
  let entry = error.traceback;
  if (entry === null) return null;
  while (entry.next !== null) entry = entry.next;
  return lineOf(entry.code, entry.position);
}

/** `sys.exit`: a code, or a message for stderr. */
function systemExit(error: PyBaseException, write: (text: string) => void): Completion {
  const code = error.args.length === 0
    ? None
    : error.args.length === 1
    ? error.args[0]!
    : newTuple(error.args);
  let exitCode = 0;
  if (typeof code === "number" || typeof code === "boolean") exitCode = Number(code) & 0xff;
  else if (code !== None) {
    exitCode = 1;
    write(`${str(code)}\n`);
  }
  return {
    ...newCompletion(exitCode === 0 ? "ok" : "error"),
    error: exitCode === 0 ? null : {
      type: "SystemExit",
      message: code === None ? "" : str(code),
      line: innermostLine(error),
      // It ends the program as asked: there is nothing to trace.
      traceback: "",
    },
    exitCode,
  };
}

const limitTypes: Record<string, string> = {
  cpu: "TimeoutError",
  wall: "TimeoutError",
  memory: "MemoryError",
};

function limitReached(error: LimitExceeded, request: RunRequest): Completion {
  const type = limitTypes[error.limit] ?? "RuntimeError";
  const frames = error.frames as { code: Code; position: number }[];
  const line = frames.length === 0 ? null : lineOf(frames[0]!.code, frames[0]!.position);
  const where = frames.slice(0, 20).toReversed().map((frame) =>
    `  File "${request.filename}", line ${
      lineOf(frame.code, frame.position)
    }, in ${frame.code.info.name}\n`
  );
  const traceback = `Traceback (most recent call last):\n${
    where.join("")
  }${type}: ${error.message}\n`;
  if (error.limit === "cancelled") {
    const record = {
      type: "Cancelled",
      message: error.message,
      line,
      traceback: `Cancelled: ${error.message}\n`,
    };
    return { ...newCompletion("cancelled"), error: record, exitCode: 1 };
  }
  return {
    ...newCompletion("limit"),
    error: { type, message: error.message, line, traceback },
    limit: error.limit as LimitKind,
    exitCode: error.limit === "memory" ? 137 : 124,
  };
}

function internal(error: unknown): Completion {
  const name = error instanceof Error ? error.name : typeof error;
  const message = `internal error of the interpreter (${name})`;
  if (!(error instanceof InternalError) && runtime.host.log) runtime.host.log(error);
  return {
    ...newCompletion("internal"),
    error: { type: "InternalError", message, line: null, traceback: `InternalError: ${message}\n` },
    exitCode: 70,
  };
}
