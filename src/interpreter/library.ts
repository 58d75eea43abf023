/**
 * Where library modules come from, and how those run that are written in Python: with the library's
 * own rights to import.
 */

import { unicodeNames } from "../kernel/unicode/name_lookup.ts";
import { newBytes } from "../objects/bytes.ts";
import { exceptionType, isException } from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { strValue } from "../objects/str.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { otherEncodings } from "../protocols/codec.ts";
import { bytesValue } from "../protocols/convert.ts";
import { str } from "../protocols/text.ts";
import { addFromModule, addToModule } from "../native/define.ts";
import type { CodeSource } from "../objects/code.ts";
import {
  completeInfo,
  type LibraryModule,
  type ModuleLoader,
  type TypeScriptPart,
} from "../stdlib/library_module.ts";
import { once } from "../kernel/once.ts";
import type { Host } from "./host.ts";
import { type Library, libraryImports, loadModule, setLibrary } from "./importer.ts";
import { type Factory, instantiate } from "./instantiate.ts";
import { intrinsics } from "./intrinsics.ts";

const libraryIntrinsics = { ...intrinsics, ...libraryImports };

/** The library's text is not kept: its frames are hidden, so nothing asks for it. */
function librarySource(name: string): CodeSource {
  return {
    filename: `<frozen ${name}>`,
    hidden: true,
    lineAt: () => 1,
    lineStart: () => 0,
    lineText: () => "",
  };
}

runtime.warn = (category, message, source = None) => {
  const warn = getAttribute(loadModule("warnings", true), "warn");
  call(warn, [message, exceptionType(category), 1, source]);
};

/** A function of `codecs` that knows the encodings which are not built in. */
function otherCodec(name: string, ...args: Value[]): Value {
  return call(getAttribute(loadModule("codecs", true), name), args);
}

otherEncodings.encode = (text, encoding, errors) =>
  bytesValue(otherCodec("_encode_text", text, encoding, errors))!;
otherEncodings.decode = (bytes, encoding, errors) =>
  strValue(otherCodec("_decode_bytes", newBytes(bytes), encoding, errors))!;

runtime.describe = (value) => {
  call(getAttribute(loadModule("pydoc", true), "doc"), [value, "Help on %s:"]);
};

runtime.signatureText = (callable) => {
  try {
    return str(call(getAttribute(loadModule("inspect", true), "signature"), [callable]));
  } catch (error) {
    if (isException(error, exceptionType("Exception"))) return undefined;
    throw error;
  }
};

/** What the host has brought, by the modules' names. */
const brought = new Map<string, LibraryModule>();
let host: Pick<Host, "libraryModules">;

/** Says who brings modules. */
export function setLibraryHost(to: typeof host): void {
  host = to;
}

const library: Library = {
  parts(name) {
    // A module comes with those that it imports when it is run.
    if (!brought.has(name)) {
      for (const [each, parts] of host.libraryModules(name)) brought.set(each, parts);
    }
    return brought.get(name)!;
  },
  run(module, { python, typescript }) {
    const { base, natives } = (typescript ?? {}) as TypeScriptPart;
    if (base !== undefined) addFromModule(module, base());
    if (natives !== undefined) addToModule(module, natives(module));
    const { tables, run } = python!;
    const { codes, ...rest } = tables();
    const complete = { ...rest, codes: codes.map(completeInfo) };
    const source = librarySource(module.name);
    instantiate(run as Factory<unknown>, complete, source, module, libraryIntrinsics);
  },
};
setLibrary(library);

/** The module of characters' names, apart from the program's, which may be changed. */
const unicodedata = once(() => (library.parts("unicodedata").typescript as ModuleLoader)());

unicodeNames.of = (codePoint) =>
  strValue(call(unicodedata().$name!, [String.fromCodePoint(codePoint), None])) ?? null;

unicodeNames.find = (name) => {
  try {
    const found = str(call(unicodedata().$lookup!, [name]));
    // A name may also be that of a sequence of characters.
    return String.fromCodePoint(found.codePointAt(0)!) === found ? found : null;
  } catch (error) {
    if (isException(error, exceptionType("KeyError"))) return null;
    throw error;
  }
};
