/** Runs library modules that are written in Python: with the library's own rights to import. */

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
import type { PyModule } from "../objects/module.ts";
import { completeInfo, type LibraryCode, type PythonModule } from "../stdlib/python_module.ts";
import type { Host } from "./host.ts";
import { libraryImports, loadModule, setPythonRunner } from "./importer.ts";
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

/** The code that the host has brought. */
const codes = new Map<string, LibraryCode>();
let host: Pick<Host, "libraryCode">;

/** Says who brings the code of modules. */
export function setLibraryHost(to: typeof host): void {
  host = to;
}

/** The code of a module, which comes with that of the modules that it imports when it is run. */
function codeOf(name: string): LibraryCode {
  if (!codes.has(name)) {
    for (const [each, code] of host.libraryCode(name)) codes.set(each, code);
  }
  return codes.get(name)!;
}

setPythonRunner((module: PyModule, { natives, base }: PythonModule): void => {
  if (base !== undefined) addFromModule(module, base());
  if (natives !== undefined) addToModule(module, natives(module));
  const source = librarySource(module.name);
  const code = codeOf(module.name);
  const tables = code.tables();
  const complete = { ...tables, codes: tables.codes.map(completeInfo) };
  instantiate(code.run as Factory<unknown>, complete, source, module, libraryIntrinsics);
});
