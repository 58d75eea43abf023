/**
 * The standard library: which modules there are, and what is known of those there are not. The
 * registry is the universe of the import allowlist. A module is made when it is first imported.
 */

import { compiledModules } from "./compiled/table.ts";
import { newModule, type PyModule } from "../objects/module.ts";
import { sysModule } from "./sys/module.ts";
import { fractionsModule } from "./fractions/module.ts";
import { statisticsModule } from "./statistics/module.ts";
import { unicodedataModule } from "./unicodedata/module.ts";
import { numbersModule } from "./numbers/module.ts";
import { queueModule } from "./queue/module.ts";
import { builtinsModule } from "../builtins/module.ts";
import { abcModule } from "./abc/module.ts";
import { binasciiModule } from "./binascii_module.ts";
import { bisectModule } from "./bisect/module.ts";
import { cmathModule } from "./cmath/module.ts";
import { collectionsAbcModule } from "./collections/abc_module.ts";
import { collectionsModule } from "./collections/module.ts";
import { abstractAsyncContextManager, abstractContextManager } from "./contextlib/abstract.ts";
import { copyModule } from "./copy/module.ts";
import { dataclassesModule } from "./dataclasses/module.ts";
import { datetimeModule } from "./datetime/module.ts";
import { decimalModule } from "./decimal/module.ts";
import { enumModule } from "./enum/module.ts";
import { functoolsModule } from "./functools/module.ts";
import { hashlibModule } from "./hashlib/module.ts";
import { heapqModule } from "./heapq/module.ts";
import { itertoolsModule } from "./itertools/module.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json/module.ts";
import { mathModule } from "./math/module.ts";
import { operatorModule } from "./operator/module.ts";
import { timeModule } from "./time/module.ts";
import { typingModule } from "./typing/module.ts";
import { PythonModule } from "./python_module.ts";
import { randomModule } from "./random/module.ts";
import { reModule } from "./re/module.ts";
import { ioModule } from "./io/module.ts";
import { keywordModule } from "./keyword_module.ts";
import { frameFunction, framesFunction, sourceLineFunction } from "./stack_functions.ts";
import { tracebackFunctions } from "./traceback_functions.ts";
import { statModule } from "./stat/module.ts";
import { stringModule } from "./string/module.ts";
import { typesModule } from "./types/module.ts";

/** Makes a module. */
export type ModuleLoader = () => PyModule;

function futureModule(): PyModule {
  const module = newModule("__future__");
  module.$__name__ = "__future__";
  for (
    const name of [
      "nested_scopes",
      "generators",
      "division",
      "absolute_import",
      "with_statement",
      "print_function",
      "unicode_literals",
      "barry_as_FLUFL",
      "generator_stop",
      "annotations",
    ]
  ) module[`$${name}`] = name;
  return module;
}

/** What modules that are written in Python are given by TypeScript. */
const natives = new Map<string, PythonModule["natives"]>([
  ["inspect", () => ({ _frame: frameFunction, _source_line: sourceLineFunction })],
  ["traceback", () => ({ ...tracebackFunctions(), _source_line: sourceLineFunction })],
  ["warnings", () => ({ _frames: framesFunction, _source_line: sourceLineFunction })],
  ["contextlib", () => ({
    AbstractContextManager: abstractContextManager(),
    AbstractAsyncContextManager: abstractAsyncContextManager(),
  })],
]);

/** Every module that can be imported, by its full name. */
export const registry: ReadonlyMap<string, ModuleLoader | PythonModule> = new Map<
  string,
  ModuleLoader | PythonModule
>([
  ...[...compiledModules].map(([name, code]) =>
    [name, new PythonModule(code, natives.get(name))] as const
  ),
  ["__future__", futureModule],
  ["abc", abcModule],
  ["binascii", binasciiModule],
  ["bisect", bisectModule],
  ["builtins", () => builtinsModule],
  ["cmath", cmathModule],
  ["collections", collectionsModule],
  ["collections.abc", collectionsAbcModule],
  ["copy", copyModule],
  ["dataclasses", dataclassesModule],
  ["datetime", datetimeModule],
  ["decimal", decimalModule],
  ["enum", enumModule],
  ["functools", functoolsModule],
  ["hashlib", hashlibModule],
  ["heapq", heapqModule],
  ["itertools", itertoolsModule],
  ["json", jsonModule],
  ["json.decoder", jsonDecoderModule],
  ["json.encoder", jsonEncoderModule],
  ["math", mathModule],
  ["operator", operatorModule],
  ["time", timeModule],
  ["typing", typingModule],
  ["random", randomModule],
  ["re", reModule],
  ["sys", sysModule],
  ["fractions", fractionsModule],
  ["statistics", statisticsModule],
  ["unicodedata", unicodedataModule],
  ["numbers", numbersModule],
  ["queue", queueModule],
  ["io", ioModule],
  ["keyword", keywordModule],
  ["stat", statModule],
  ["string", stringModule],
  ["types", typesModule],
]);

/** Why a module of CPython's library is not in the registry. */
export type ModuleStatus = { kind: "refused"; reason: string } | { kind: "missing" };

/** What is known of a module that is not in the registry; undefined: it does not exist. */
export function moduleStatus(name: string): ModuleStatus | undefined {
  const reason = refused.get(name.split(".")[0]!);
  return reason === undefined ? undefined : { kind: "refused", reason };
}

const refused = new Map<string, string>();
function refuse(reason: string, names: string): void {
  for (const name of names.split(" ")) refused.set(name, reason);
}
refuse(
  "programs here have no access to files or the operating system",
  "os pathlib shutil glob tempfile fileinput posix posixpath ntpath nt fcntl pwd grp resource " +
    "termios tty pty mmap syslog zipfile tarfile dbm shelve sqlite3",
);
refuse(
  "programs here have no network access",
  "socket ssl http urllib ftplib smtplib poplib imaplib socketserver xmlrpc select selectors " +
    "webbrowser wsgiref",
);
refuse(
  "programs here cannot start processes or threads",
  "subprocess multiprocessing threading _thread concurrent signal sched",
);
refuse(
  "it would reach outside the sandbox",
  "ctypes importlib imp pkgutil runpy code codeop gc marshal pickle faulthandler tracemalloc " +
    "pdb bdb site sysconfig venv ensurepip zipimport",
);
refuse("there is no screen here", "tkinter turtle curses idlelib readline");
