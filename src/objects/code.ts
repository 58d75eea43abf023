/** Code objects: what is known of a compiled function, class body or module. */

import { PyObject, type Value } from "./object.ts";

/** What the compiler records of one function; plain data, made before anything runs. */
export interface CodeInfo {
  name: string;
  qualname: string;
  /** Positional parameters, positional-only ones first, then keyword-only ones. */
  parameters: readonly string[];
  posonly: number;
  /** How many parameters may be given by position (positional-only ones included). */
  positional: number;
  kwonly: number;
  vararg: string | null;
  kwarg: string | null;
  /** Names of the local variables after the parameters. */
  locals: readonly string[];
  freevars: readonly string[];
  cellvars: readonly string[];
  /** Global names and attributes that it uses. */
  names: readonly string[];
  kind: "function" | "generator" | "coroutine" | "async generator" | "class" | "module";
  doc: string | undefined;
  firstLine: number;
  /** Pairs of source offsets; index 2 * p is where position p begins, 2 * p + 1 where it ends. */
  positions: readonly number[];
}

/** The program text that a code object came from, as tracebacks need it. */
export interface CodeSource {
  readonly filename: string;
  /** Set for the library's own Python: its frames do not show in tracebacks. */
  readonly hidden?: true;
  lineAt(offset: number): number;
  lineStart(line: number): number;
  lineText(line: number): string;
}

/** A Python code object. */
export class Code extends PyObject {
  constructor(readonly info: CodeInfo, readonly source: CodeSource) {
    super();
  }
  declare constants: Value[];
  /** The module that its global names belong to. */
  globals: PyObject | undefined = undefined;
  /** Whether its generators can be awaited, as `types.coroutine` has it. */
  iterable = false;
}
