/**
 * The standard library: which modules there are, and what is known of those there are not. The
 * registry is the universe of the import allowlist. A module is made when it is first imported.
 */

import { compiledNames } from "./compiled/names.ts";
import { newModule, type PyModule } from "../objects/module.ts";
import type { PyFunction } from "../objects/function.ts";
import { newList } from "../objects/list.ts";
import { None, type Value } from "../objects/object.ts";
import type { PyType } from "../objects/type.ts";
import { call } from "../protocols/call.ts";
import { setTypeAttribute } from "../protocols/class.ts";
import { addLazily, type Definition, fn } from "../native/define.ts";
import { sysModule } from "./sys/module.ts";
import { fractionsModule } from "./fractions/module.ts";
import { statisticsModule } from "./statistics/module.ts";
import { unicodedataModule } from "./unicodedata/module.ts";
import { numbersModule } from "./numbers/module.ts";
import { queueModule } from "./queue/module.ts";
import { builtinsModule } from "../builtins/module.ts";
import { abcModule } from "./abc/module.ts";
import { astModule } from "./ast_module.ts";
import { binasciiModule } from "./binascii_module.ts";
import { codecFunctions } from "./codec_functions.ts";
import { bisectModule } from "./bisect/module.ts";
import { cmathModule } from "./cmath/module.ts";
import { collectionsAbcModule, registerMapping } from "./collections/abc_module.ts";
import { collectionsModule } from "./collections/module.ts";
import { abstractAsyncContextManager, abstractContextManager } from "./contextlib/abstract.ts";
import { copyModule } from "./copy/module.ts";
import { dataclassesModule } from "./dataclasses/module.ts";
import { datetimeModule } from "./datetime/module.ts";
import { decimalModule } from "./decimal/module.ts";
import { enumFunctions, enumModule } from "./enum/module.ts";
import { functoolsModule } from "./functools/module.ts";
import { hostCallFunctions } from "./host_calls.ts";
import { hashlibModule } from "./hashlib/module.ts";
import { heapqModule } from "./heapq/module.ts";
import { itertoolsModule } from "./itertools/module.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json/module.ts";
import { mathModule } from "./math/module.ts";
import { operatorModule } from "./operator/module.ts";
import { timeModule } from "./time/module.ts";
import { typingModule } from "./typing/module.ts";
import { writtenInPython } from "./native_class.ts";
import { PythonModule } from "./python_module.ts";
import { randomModule } from "./random/module.ts";
import { reModule } from "./re/module.ts";
import { ioModule } from "./io/module.ts";
import { keywordModule } from "./keyword_module.ts";
import {
  frameFunction,
  notePlaceFunction,
  placeFunction,
  placesFunction,
} from "./stack_functions.ts";
import { blockFunction, sourceLineFunction, sourceLinesFunction } from "./source_functions.ts";
import { atExitFunction, threadFunctions } from "./thread_functions.ts";
import { tracebackFunctions } from "./traceback_functions.ts";
import { structFunctions } from "./struct_functions.ts";
import { statModule } from "./stat/module.ts";
import { stringModule } from "./string/module.ts";
import { typesModule } from "./types/module.ts";
import { zlibModule } from "./zlib/module.ts";
import { zoneinfoModule } from "./zoneinfo/module.ts";

/** Makes a module. */
export type ModuleLoader = () => PyModule;

function futureModule(): PyModule {
  const module = newModule("__future__");
  module.$__name__ = "__future__";
  const names = [
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
  ];
  for (const name of names) module[`$${name}`] = name;
  module.$all_feature_names = newList([...names]);
  module.$__all__ = newList(["all_feature_names", ...names]);
  return module;
}

/** `_add_method(cls, function)`: a method in Python for a class in TypeScript. */
const addMethod = fn(
  "(cls, function)",
  "Adds a method to a class.",
  (cls: PyType, added: PyFunction): Value => {
    setTypeAttribute(cls, added.name, added);
    return None;
  },
);

/** `_add_lazily(name, make)`: a name of the module whose value is made when it is looked at. */
const lazyFunction = (module: PyModule): Record<string, Definition> => ({
  _add_lazily: fn("(name, make)", "Makes a value when it is looked at.", (
    name: string,
    make: Value,
  ): Value => {
    addLazily(module, { [name]: () => call(make, []) });
    return None;
  }),
});

/** What modules that are written in Python are given by TypeScript. */
const natives = new Map<string, PythonModule["natives"]>([
  ["asyncio.base_events", hostCallFunctions],
  ["codecs", codecFunctions],
  ["contextvars", () => ({
    _register_mapping: fn("(cls)", "Registers a class as a mapping.", (cls: PyType): Value => {
      registerMapping(cls);
      return None;
    }),
  })],
  ["enum", () => enumFunctions],
  ["statistics", () => ({ _add_method: addMethod })],
  ["struct", structFunctions],
  ["logging", () => ({
    _note_place: notePlaceFunction,
    _place: placeFunction,
    _places: placesFunction,
  })],
  ["html.entities", lazyFunction],
  ["inspect", (module) => ({
    ...lazyFunction(module),
    _frame: frameFunction,
    _places: placesFunction,
    _source_line: sourceLineFunction,
    _source_lines: sourceLinesFunction,
    _block: blockFunction,
  })],
  ["stringprep", lazyFunction],
  ["email.message", lazyFunction],
  ["email.policy", lazyFunction],
  ["atexit", () => ({ _at_exit: atExitFunction })],
  ["threading", threadFunctions],
  ["traceback", () => ({ ...tracebackFunctions(), _source_line: sourceLineFunction })],
  ["warnings", () => ({
    _place: placeFunction,
    _places: placesFunction,
    _source_line: sourceLineFunction,
  })],
  ["contextlib", () => ({
    AbstractContextManager: abstractContextManager(),
    AbstractAsyncContextManager: abstractAsyncContextManager(),
  })],
]);

/** Modules of TypeScript to which one in Python of the same name adds. */
const bases = new Map<string, ModuleLoader>([
  ["enum", enumModule],
  ["io", ioModule],
  ["statistics", () => writtenInPython(statisticsModule())],
]);

/** Functions of heapq that CPython writes in C. */
const heapInC = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop"];

/** Submodules that a package of TypeScript brings along, as CPython's own code imports them. */
export const broughtAlong: ReadonlyMap<string, readonly string[]> = new Map([
  ["json", ["json.decoder", "json.encoder"]],
]);

/** Every module that can be imported, by its full name. */
export const registry: ReadonlyMap<string, ModuleLoader | PythonModule> = new Map<
  string,
  ModuleLoader | PythonModule
>([
  ...compiledNames.map((name) =>
    [name, new PythonModule(natives.get(name), bases.get(name))] as const
  ),
  ["__future__", futureModule],
  ["abc", abcModule],
  ["ast", astModule],
  ["binascii", binasciiModule],
  ["bisect", bisectModule],
  ["builtins", () => builtinsModule],
  ["cmath", cmathModule],
  ["collections", () => writtenInPython(collectionsModule())],
  ["collections.abc", collectionsAbcModule],
  ["copy", () => writtenInPython(copyModule())],
  ["dataclasses", () => writtenInPython(dataclassesModule())],
  ["datetime", datetimeModule],
  ["decimal", decimalModule],
  ["functools", () => writtenInPython(functoolsModule(), ["reduce", "cmp_to_key"])],
  ["hashlib", hashlibModule],
  ["heapq", () => writtenInPython(heapqModule(), heapInC)],
  ["itertools", itertoolsModule],
  ["json", () => writtenInPython(jsonModule())],
  ["json.decoder", jsonDecoderModule],
  ["json.encoder", jsonEncoderModule],
  ["math", mathModule],
  ["operator", operatorModule],
  ["time", timeModule],
  ["typing", typingModule],
  ["random", randomModule],
  ["re", () => writtenInPython(reModule())],
  ["sys", sysModule],
  ["fractions", fractionsModule],
  ["unicodedata", unicodedataModule],
  ["numbers", numbersModule],
  ["queue", queueModule],
  ["keyword", keywordModule],
  ["stat", statModule],
  ["string", () => writtenInPython(stringModule())],
  ["types", typesModule],
  ["zlib", zlibModule],
  ["zoneinfo", zoneinfoModule],
]);
