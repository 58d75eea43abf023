/**
 * Library modules that are written in Python (src/stdlib/python). `deno task build` compiles them
 * as guest code is compiled and writes the JavaScript to src/stdlib/compiled, so that an import
 * neither parses nor compiles Python. The host brings a module's code when it is first imported, so
 * that one that is not imported costs nothing. The
 * interpreter runs them; their frames do not show in tracebacks, as those of native code do not.
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
 * A code object's description in the files of src/stdlib/compiled, which every process reads: short.
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
export interface LibraryCode {
  /**
   * Makes the tables: their data is not looked at before.
   */
  readonly tables: () => CodeTables<CodeRow>;
  /** Runs the module's body: intrinsics, runtime, globals, builtins, codes, constants, names. */
  readonly run: (...args: unknown[]) => unknown;
}

/** A module of the registry that is written in Python. */
export class PythonModule {
  constructor(
    /** What its Python code finds among its globals: functions written in TypeScript. */
    readonly natives?: (module: PyModule) => Record<string, Definition | Value>,
    /** The module of TypeScript to which it adds. */
    readonly base?: () => PyModule,
  ) {}
}

/** The code object's description, complete. */
export function completeInfo([name, prefix, listed, rest, doc]: CodeRow): CodeInfo {
  const parameters = listed ? listed.split(" ") : [];
  const qualname = prefix ? `${prefix}.${name}` : name;
  const info = { ...codeDefaults, name, qualname, parameters, doc, ...(rest || {}) } as CodeInfo;
  info.positional = parameters.length - info.kwonly;
  return info;
}
