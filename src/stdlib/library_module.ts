/**
 * What a library module is made of. The host brings it when the module is first imported, so that
 * one that is not imported costs nothing.
 *
 * What is written in Python (src/stdlib/python), `deno task build` compiles as guest code is
 * compiled; it writes the JavaScript to src/stdlib/compiled, so that an import neither parses nor
 * compiles Python. The interpreter runs it; its frames do not show in tracebacks, as those of native
 * code do not. What is written in TypeScript is the default export of the module's file in
 * src/stdlib/modules.
 */

import type { CodeInfo } from "../objects/code.ts";
import type { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";
import type { Definition } from "../native/define.ts";

/** A constant of compiled code, as plain data. */
export type ConstantData =
  | { type: "None" | "Ellipsis" }
  | { type: "bool"; value: boolean }
  | { type: "int"; value: number | bigint }
  | { type: "str"; value: string }
  | { type: "float"; value: number }
  | { type: "complex"; imag: number }
  | { type: "bytes"; value: Uint8Array }
  | { type: "tuple" | "frozenset"; items: ConstantData[] };

/**
 * A code object's description in the files of src/stdlib/compiled, which every import reads: short.
 * Its qualified name is `prefix.name`, its parameters have blanks between them; what is not said is as
 * in `codeDefaults`.
 */
export type CodeRow = readonly [
  name: string,
  prefix?: string,
  parameters?: string,
  rest?: Partial<CodeInfo> | 0,
  doc?: string,
];

/** What most code objects have. */
export const codeDefaults: Readonly<Partial<CodeInfo>> = {
  posonly: 0,
  kwonly: 0,
  vararg: null,
  kwarg: null,
  locals: [],
  freevars: [],
  cellvars: [],
  names: [],
  kind: "function",
  firstLine: 1,
  positions: [],
};

/** What compiled code refers to by index. */
export interface CodeTables<Info = CodeInfo> {
  readonly codes: readonly Info[];
  readonly constants: readonly ConstantData[];
  readonly nameLists: string[][];
}

/** What the compiler made of one module. */
export interface PythonCode {
  /** Makes the tables: their data is not looked at before. */
  readonly tables: () => CodeTables<CodeRow>;
  /** Runs the module's body: intrinsics, runtime, globals, builtins, codes, constants, names. */
  readonly run: (...args: unknown[]) => unknown;
}

/** Makes a module that is written in TypeScript. */
export type ModuleLoader = () => PyModule;

/** What TypeScript has in a module that is written in Python. */
export interface TypeScriptPart {
  /** What the Python code finds among its globals. */
  readonly natives?: (module: PyModule) => Record<string, Definition | Value>;
  /** The module to which it adds. */
  readonly base?: ModuleLoader;
}

/** What a library module is made of. */
export interface LibraryModule {
  /** What is written in TypeScript: all of it where there is no Python. */
  readonly typescript?: ModuleLoader | TypeScriptPart;
  /** What the compiler made of its Python. */
  readonly python?: PythonCode;
}

/** The code object's description, complete. */
export function completeInfo([name, prefix, listed, rest, doc]: CodeRow): CodeInfo {
  const parameters = listed ? listed.split(" ") : [];
  const qualname = prefix ? `${prefix}.${name}` : name;
  const info = { ...codeDefaults, name, qualname, parameters, doc, ...(rest || {}) } as CodeInfo;
  info.positional = parameters.length - info.kwonly;
  return info;
}
