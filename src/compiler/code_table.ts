/** What a compilation yields beside JavaScript text: code objects and constants, by index. */

import type * as ast from "../syntax/ast.ts";

/** What is recorded of one function; the interpreter makes a code object of it. */
export interface CodeInfo {
  name: string;
  qualname: string;
  parameters: string[];
  posonly: number;
  positional: number;
  kwonly: number;
  vararg: string | null;
  kwarg: string | null;
  locals: string[];
  freevars: string[];
  cellvars: string[];
  names: string[];
  kind: "function" | "generator" | "coroutine" | "async generator" | "class" | "module";
  doc: string | undefined;
  firstLine: number;
  positions: number[];
}

/** A constant that JavaScript has no literal for. */
export type TableConstant = ast.ConstantValue | { type: "tuple"; items: TableConstant[] } | {
  type: "frozenset";
  items: TableConstant[];
};

/** Codes and constants of one compilation. */
export class CodeTable {
  readonly codes: CodeInfo[] = [];
  readonly constants: TableConstant[] = [];
  /** Lists of keyword names, each a constant of its own in the generated text. */
  readonly nameLists: string[][] = [];
  /** Names of attributes, each a constant in compact code. */
  readonly attributes: string[] = [];
  /** Templates of `%` whose items are constants of the generated text, and how many they have. */
  readonly templates: string[] = [];
  #items = 0;
  readonly #known = new Map<string, string>();

  /** Reserves the place of a code object; its name in the generated text is `c` and the index. */
  newCode(): string {
    this.codes.push(undefined as unknown as CodeInfo);
    return `c${this.codes.length - 1}`;
  }

  setCode(name: string, info: CodeInfo): void {
    this.codes[Number(name.slice(1))] = info;
  }

  /** The name of a list of keyword names in the generated text. */
  names(names: string[]): string {
    const key = `names ${names.join(" ")}`;
    let name = this.#known.get(key);
    if (name === undefined) {
      name = `n${this.nameLists.length}`;
      this.nameLists.push(names);
      this.#known.set(key, name);
    }
    return name;
  }

  /** The name of an attribute's key in compact code. */
  attribute(name: string): string {
    const known = `attribute ${name}`;
    let text = this.#known.get(known);
    if (text === undefined) {
      text = `a${this.attributes.length}`;
      this.attributes.push(name);
      this.#known.set(known, text);
    }
    return text;
  }

  /** The name of an item of a template of `%` that has `count` of them. */
  percentItem(template: string, index: number, count: number): string {
    const key = `template ${template}`;
    let first = this.#known.get(key);
    if (first === undefined) {
      first = String(this.#items);
      this.#items += count;
      this.templates.push(template);
      this.#known.set(key, first);
    }
    return `f${Number(first) + index}`;
  }

  /** How many items `percentItem` has named. */
  get itemCount(): number {
    return this.#items;
  }

  /** The name of a constant in the generated text; equal constants are one. */
  constant(value: TableConstant): string {
    const key = constantKey(value);
    let name = this.#known.get(key);
    if (name === undefined) {
      name = `k${this.constants.length}`;
      this.constants.push(value);
      this.#known.set(key, name);
    }
    return name;
  }
}

function constantKey(value: TableConstant): string {
  switch (value.type) {
    case "tuple":
    case "frozenset":
      return `${value.type}(${value.items.map(constantKey).join(",")})`;
    case "float":
      return `float ${Object.is(value.value, -0) ? "-0" : value.value}`;
    case "complex":
      return `complex ${Object.is(value.imag, -0) ? "-0" : value.imag}`;
    case "bytes":
      return `bytes ${value.value.join(" ")}`;
    case "str":
      return `str ${JSON.stringify(value.value)}`;
    case "int":
    case "bool":
      return `${value.type} ${value.value}`;
    default:
      return value.type;
  }
}
