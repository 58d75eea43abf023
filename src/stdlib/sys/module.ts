/**
 * The `sys` module, as far as it is safe: streams, limits, versions and what an interpreter knows
 * of itself. It says "linux" for the platform, since paths, line ends and number sizes are those.
 */

import { newDict } from "../../objects/dict.ts";
import {
  exceptionType,
  newException,
  newExceptionByName,
  newRecursionError,
  newTypeError,
  newValueError,
  PyBaseException,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { newFloat } from "../../objects/numbers.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { strValue } from "../../objects/str.ts";
import { currentFrame, stackSupport, tracebackValue } from "../../objects/traceback.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import { digitLimit } from "../../kernel/int_text.ts";
import { normalize } from "../../kernel/integers.ts";
import { builtinsModule } from "../../builtins/module.ts";
import { streams, writeToStream } from "../../builtins/output.ts";
import { asDouble, asIndex } from "../../protocols/convert.ts";
import { repr } from "../../protocols/text.ts";
import { defineModule, fn } from "../../native/define.ts";
import { importedModules, noteImported } from "./imported.ts";
import { sizeOf } from "./sizes.ts";
import { standardStreams } from "./streams.ts";
import {
  asyncGenHooks,
  flags,
  floatInfo,
  hashInfo,
  implementation,
  intInfo,
  threadInfo,
  versionInfo,
} from "./structures.ts";

const INT_MAX = 2147483647;

function exit(status: Value = None): never {
  const args = status === None ? [] : status instanceof PyTuple ? status.items : [status];
  throw newException(exceptionType("SystemExit"), ...args);
}

function setRecursionLimit(value: Value): Value {
  const limit = asIndex(value);
  if (limit > INT_MAX || limit < -INT_MAX - 1) {
    throw newExceptionByName("OverflowError", "Python int too large to convert to C int");
  }
  if (limit < 1) throw newValueError("recursion limit must be greater or equal than 1");
  if (runtime.depth >= limit) {
    throw newRecursionError(
      `cannot set the recursion limit to ${limit} at the recursion depth ${runtime.depth}: ` +
        "the limit is too low",
    );
  }
  runtime.maxDepth = Number(limit);
  return None;
}

/** How many digits `int` and `str` convert. */
function setMaxDigits(value: Value): Value {
  const digits = asIndex(value);
  if (digits !== 0 && digits < 640) {
    throw newValueError("maxdigits must be 0 or larger than 640");
  }
  digitLimit.max = Number(digits);
  return None;
}

function intern(text: Value): Value {
  if (strValue(text) === undefined) {
    throw newTypeError(`intern() argument must be str, not ${typeName(text)}`);
  }
  return text;
}

function exceptionInfo(): Value {
  const { handled } = runtime;
  if (handled === undefined) return newTuple([None, None, None]);
  const { traceback } = handled;
  return newTuple([
    handled.type,
    handled,
    traceback === null ? None : tracebackValue(traceback),
  ]);
}

function exceptHook(_type: Value, value: Value): Value {
  const text = value instanceof PyBaseException
    ? stackSupport.formatException(value, true, undefined).join("")
    : `TypeError: print_exception(): Exception expected for value, ${typeName(value)} found\n`;
  writeToStream("stderr", text);
  return None;
}

function displayHook(value: Value): Value {
  if (value === None) return None;
  builtinsModule.$_ = None;
  writeToStream("stdout", `${repr(value)}\n`);
  builtinsModule.$_ = value;
  return None;
}

/** Seconds after which CPython lets another thread go on. */
let switchInterval = 0.005;

/** Functions that would be called for each line or call, of which there can be none. */
const refuseHook = (name: string) => (value: Value): Value => {
  if (value === None) return None;
  throw newExceptionByName("PermissionError", `sys.${name}() is not allowed: there is no tracing`);
};

/** `set_asyncgen_hooks`: what is not given stays. */
function setAsyncGenHooks(firstiter?: Value, finalizer?: Value): Value {
  const hook = (name: string, value: Value | undefined, old: Value | undefined) => {
    if (value === undefined) return old;
    if (value === None) return undefined;
    if ((value as PyObject).t$__call__ !== undefined) return value;
    throw newTypeError(`callable ${name} expected, got ${typeName(value)}`);
  };
  const old = runtime.asyncGenHooks;
  const last = hook("finalizer", finalizer, old.finalizer);
  runtime.asyncGenHooks = {
    firstiter: hook("firstiter", firstiter, old.firstiter),
    finalizer: last,
  };
  return None;
}

/** Makes the module. */
export function sysModule(): PyModule {
  const { stdin, stdout, stderr } = standardStreams();
  const module = defineModule("sys", "What the interpreter knows of itself.", {
    stdin,
    stdout,
    stderr,
    __stdin__: stdin,
    __stdout__: stdout,
    __stderr__: stderr,
    argv: newList([""]),
    orig_argv: newList([""]),
    path: newList([]),
    modules: importedModules,
    builtin_module_names: newTuple(["builtins", "sys"]),
    warnoptions: newList([]),
    version: "3.13.0 (Vivarium) [JavaScript]",
    version_info: versionInfo(),
    hexversion: 0x030d00f0,
    api_version: 1013,
    implementation: implementation(),
    platform: "linux",
    byteorder: "little",
    maxsize: normalize((1n << 63n) - 1n),
    maxunicode: 0x10ffff,
    float_info: floatInfo(),
    int_info: intInfo(),
    hash_info: hashInfo(),
    flags: flags(),
    thread_info: threadInfo(),
    copyright: "Vivarium; the language is described by the Python Software Foundation.",
    float_repr_style: "short",
    executable: "",
    prefix: "",
    exec_prefix: "",
    base_prefix: "",
    base_exec_prefix: "",
    platlibdir: "lib",
    abiflags: "",
    dont_write_bytecode: true,
    pycache_prefix: None,
    path_hooks: newList([]),
    path_importer_cache: newDict(),
    meta_path: newList([]),
    exit: fn("(status=None, /)", "Exit the interpreter by raising SystemExit(status).", exit),
    getrecursionlimit: fn("()", "Return the recursion limit.", () => runtime.maxDepth),
    setrecursionlimit: fn("(limit, /)", "Set the recursion limit.", setRecursionLimit),
    get_asyncgen_hooks: fn(
      "()",
      "Return the installed asynchronous generators hooks.",
      () => asyncGenHooks(runtime.asyncGenHooks.firstiter, runtime.asyncGenHooks.finalizer),
    ),
    set_asyncgen_hooks: fn(
      "(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
      "Set what is called of asynchronous generators, at first and in place of their end.",
      setAsyncGenHooks,
    ),
    get_int_max_str_digits: fn(
      "()",
      "Return the maximum string digits limit for non-binary int<->str conversions.",
      () => digitLimit.max,
    ),
    set_int_max_str_digits: fn(
      "(maxdigits)",
      "Set the maximum string digits limit for non-binary int<->str conversions.",
      setMaxDigits,
    ),
    getsizeof: fn(
      "(object[, default])",
      "Return the size of an object in bytes, as CPython would have it.",
      (value: Value, _default?: Value) => sizeOf(value),
    ),
    _getframe: fn("(depth=0, /)", "Return a frame of the program.", (depth: Value = 0) => {
      const frame = currentFrame(Math.max(0, Number(asIndex(depth))));
      if (frame === undefined) throw newValueError("call stack is not deep enough");
      return frame;
    }),
    _getframemodulename: fn(
      "(depth=0)",
      "Return the name of the module of a frame.",
      (depth: Value = 0) => {
        const frame = stackSupport.frame(Math.max(0, Number(asIndex(depth))));
        return frame === undefined ? None : frame.code.globals?.$__name__ ?? None;
      },
    ),
    intern: fn("(string, /)", "Return the string itself.", intern),
    exc_info: fn("()", "Return (type, value, traceback) of what is handled.", exceptionInfo),
    exception: fn("()", "Return the exception that is handled.", () => runtime.handled ?? None),
    displayhook: fn("(object, /)", "Print an object to sys.stdout.", displayHook),
    excepthook: fn(
      "(exctype, value, traceback, /)",
      "Print an exception and its traceback to sys.stderr.",
      exceptHook,
    ),
    getdefaultencoding: fn("()", "Return the default encoding of strings.", () => "utf-8"),
    getfilesystemencoding: fn("()", "Return the encoding of file names.", () => "utf-8"),
    getfilesystemencodeerrors: fn("()", "Return its error handler.", () => "surrogateescape"),
    getswitchinterval: fn("()", "Return the switch interval.", () => newFloat(switchInterval)),
    setswitchinterval: fn(
      "(interval, /)",
      "Set the switch interval, which threads that take turns do not look at.",
      (interval: Value) => {
        const seconds = asDouble(interval);
        if (seconds <= 0) throw newValueError("switch interval must be strictly positive");
        switchInterval = seconds;
        return None;
      },
    ),
    gettrace: fn("()", "Return the trace function: there is none.", () => None),
    getprofile: fn("()", "Return the profile function: there is none.", () => None),
    settrace: fn("(function, /)", "Refuses any function but None.", refuseHook("settrace")),
    setprofile: fn("(function, /)", "Refuses any function but None.", refuseHook("setprofile")),
    is_finalizing: fn("()", "Return True if Python is exiting.", () => false),
  });
  streams.sys = module;
  streams.stdout = stdout;
  streams.stderr = stderr;
  streams.stdin = stdin;
  noteImported("builtins", builtinsModule);
  noteImported("sys", module);
  module.$__excepthook__ = module.$excepthook!;
  module.$__displayhook__ = module.$displayhook!;
  return module;
}
