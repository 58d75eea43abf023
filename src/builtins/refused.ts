/** Builtins that programs here do not have, or only in part: each says why. */

import {
  newExceptionByName,
  newRuntimeError,
  newTypeError,
  type PyBaseException,
} from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { type Definition, fn } from "../native/define.ts";

/** A builtin that always raises PermissionError with these words. */
function refused(signature: string, doc: string, message: string): Definition {
  return fn(signature, doc, () => {
    throw newExceptionByName("PermissionError", message);
  });
}

/** The error of what works on the caller's variables, where it was not called by its name. */
export function needsFrame(name: string): PyBaseException {
  return newRuntimeError(
    `${name} works on the variables of its caller: call it directly, by its own name`,
  );
}

/** `exit` and `quit`. */
function leaving(): Definition {
  return fn("(code=None)", "End the program by raising SystemExit.", (code: Value = None) => {
    throw newExceptionByName("SystemExit", code);
  });
}

const noCode = "programs here cannot run code from text; define functions and call them instead, " +
  "or use ast.literal_eval or json.loads for data";

export const refusals: Record<string, Definition> = {
  open: refused(
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, " +
      "opener=None)",
    "Not allowed: there is no file system.",
    "open() is not allowed: programs here have no file access; " +
      "use io.StringIO or io.BytesIO for data in memory, and print() for results",
  ),
  eval: refused(
    "(source, /, globals=None, locals=None)",
    "Not allowed: no code from text.",
    `eval() is not allowed: ${noCode}`,
  ),
  exec: refused(
    "(source, /, globals=None, locals=None, *, closure=None)",
    "Not allowed: no code from text.",
    `exec() is not allowed: ${noCode}`,
  ),
  compile: refused(
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    "Not allowed: no code from text.",
    `compile() is not allowed: ${noCode}`,
  ),
  __import__: refused(
    "(name, globals=None, locals=None, fromlist=(), level=0)",
    "Not allowed: use the import statement.",
    "__import__() is not allowed: use the import statement, which knows the modules that this " +
      "program may use",
  ),
  breakpoint: refused(
    "(*args, **kws)",
    "Not allowed: there is no debugger.",
    "breakpoint() is not allowed: there is no debugger here; print() what you want to see",
  ),
  exit: leaving(),
  quit: leaving(),
  globals: fn("()", "The variables of the module.", () => {
    throw needsFrame("globals()");
  }),
  locals: fn("()", "The local variables.", () => {
    throw needsFrame("locals()");
  }),
  __build_class__: fn(
    "(*args, **kwds)",
    "Used by the class statement, which does without it here.",
    (args: Value[]) => {
      if (args.length < 2) throw newTypeError("__build_class__: not enough arguments");
      throw newExceptionByName(
        "PermissionError",
        "__build_class__() is not allowed: use a class statement or type(name, bases, dict)",
      );
    },
  ),
};
