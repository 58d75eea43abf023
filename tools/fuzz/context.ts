/** What the parts of the generator share: the random source, the variables in reach, fresh names. */

import type { Random } from "./random.ts";

/** The kinds of value that expressions are made for. `any` is one of the others. */
export type Kind =
  | "int"
  | "float"
  | "bool"
  | "complex"
  | "str"
  | "bytes"
  | "list"
  | "tuple"
  | "dict"
  | "set"
  | "none"
  | "any";

/** Kinds that a variable may hold. */
export const KINDS: readonly Kind[] = [
  "int",
  "int",
  "float",
  "bool",
  "str",
  "str",
  "bytes",
  "list",
  "list",
  "tuple",
  "dict",
  "set",
  "none",
  "complex",
];

interface Scope {
  readonly variables: Map<Kind, string[]>;
  /** Names that the scope binds itself; others would need `global` or `nonlocal` to be bound. */
  readonly own: Set<string>;
  /** Functions, with how many positional arguments they like. */
  readonly functions: { name: string; count: number }[];
}

/** The state of one program's generation. */
export class Context {
  readonly #scopes: Scope[] = [];
  #names = 0;
  /** Nesting of statements, to end it. */
  depth = 0;
  /** Helper classes and functions that the program needs, by name. */
  readonly prelude = new Set<string>();
  /** `kind` at a nesting of `depth`; the expressions' part sets it. */
  expression: (kind: Kind, depth: number) => string = () => "0";

  constructor(readonly random: Random) {
    this.push();
  }

  push(): void {
    this.#scopes.push({ variables: new Map(), own: new Set(), functions: [] });
  }

  pop(): void {
    this.#scopes.pop();
  }

  /** A name that no other part uses. */
  fresh(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  /** A variable of `kind` becomes known in the innermost scope. */
  declare(name: string, kind: Kind): void {
    const { variables, own } = this.#scopes.at(-1)!;
    own.add(name);
    const known = variables.get(kind);
    if (known === undefined) variables.set(kind, [name]);
    else if (!known.includes(name)) known.push(name);
  }

  /** A function becomes known in the innermost scope. */
  declareFunction(name: string, count: number): void {
    this.#scopes.at(-1)!.functions.push({ name, count });
  }

  /** The functions in reach. */
  get functions(): { name: string; count: number }[] {
    return this.#scopes.flatMap((scope) => scope.functions);
  }

  /** A variable that should hold `kind`. */
  variable(kind: Kind): string | undefined {
    if (kind === "any") return this.variable(this.random.pick(KINDS));
    const names = this.#scopes.flatMap((scope) => scope.variables.get(kind) ?? []);
    return names.length === 0 ? undefined : this.random.pick(names);
  }

  /** A variable of the innermost scope, which may be assigned to. */
  ownVariable(): string | undefined {
    const own = [...this.#scopes.at(-1)!.own];
    return own.length === 0 ? undefined : this.random.pick(own);
  }
}

/** Puts every line of `text` four spaces further in. */
export function indent(text: string): string {
  return text.split("\n").map((line) => line === "" ? "" : `    ${line}`).join("\n");
}
