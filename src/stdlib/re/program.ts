/** Compiles the tree of a pattern to the instructions that machine.ts runs. */

import { anyCharset, type Charset, literalCharset, lower, newCharset } from "./charset.ts";
import { Flag, type Node, type Parsed, widthOf } from "./nodes.ts";

/** Operations; what follows each is said where it is emitted. */
export const Op = {
  CHAR: 0,
  SET: 1,
  AT: 2,
  SPLIT: 3,
  JUMP: 4,
  SAVE: 5,
  RUN: 6,
  LOOP_START: 7,
  LOOP: 8,
  REFERENCE: 9,
  CONDITION: 10,
  LOOK: 11,
  ATOMIC: 12,
  END: 13,
  FAIL: 14,
} as const;

/** Kinds of AT. */
export const At = {
  START: 0,
  LINE_START: 1,
  END_OR_NEWLINE: 2,
  LINE_END: 3,
  END: 4,
  BOUNDARY: 5,
  NOT_BOUNDARY: 6,
} as const;

/** What runs. */
export interface Program {
  code: Int32Array;
  charsets: Charset[];
  /** Registers: two for each group, the last closed group, then those of loops. */
  registers: number;
  groups: number;
  /** Which characters below 256 a match can begin with; undefined where it may be empty. */
  first: Uint8Array | undefined;
  minWidth: number;
}

const KINDS = { greedy: 0, lazy: 1, possessive: 2 } as const;
const END = -1;

/** The flags in force at a node, with the one that text patterns have unless they are ASCII. */
export function effective(flags: number, isText: boolean): number {
  return isText && (flags & Flag.ASCII) === 0 ? flags | Flag.UNICODE : flags;
}

class Assembler {
  readonly code: number[] = [];
  readonly charsets: Charset[] = [];
  registers: number;
  constructor(readonly parsed: Parsed, readonly isText: boolean) {
    this.registers = 2 * (parsed.groups + 1) + 1;
  }

  charsetIndex(charset: Charset): number {
    this.charsets.push(charset);
    return this.charsets.length - 1;
  }

  emit(...words: number[]): number {
    const at = this.code.length;
    this.code.push(...words);
    return at;
  }

  node(node: Node): void {
    switch (node.op) {
      case "literal":
      case "set":
      case "any":
        this.#single(node);
        return;
      case "at":
        this.#place(node);
        return;
      case "sequence":
        for (const item of node.items) this.node(item);
        return;
      case "choice":
        this.#choice(node.branches);
        return;
      case "repeat":
        this.#repeat(node);
        return;
      case "group":
        if (node.index === undefined) this.node(node.body);
        else {
          this.emit(Op.SAVE, 2 * node.index);
          this.node(node.body);
          this.emit(Op.SAVE, 2 * node.index + 1);
        }
        return;
      case "reference":
        this.emit(Op.REFERENCE, node.index, effective(node.flags, this.isText));
        return;
      case "condition": {
        const at = this.emit(Op.CONDITION, node.index, 0);
        this.node(node.yes);
        if (node.no === undefined) this.code[at + 2] = this.code.length;
        else {
          const jump = this.emit(Op.JUMP, 0);
          this.code[at + 2] = this.code.length;
          this.node(node.no);
          this.code[jump + 1] = this.code.length;
        }
        return;
      }
      case "look": {
        const back = node.ahead ? -1 : widthOf(node.body)[0];
        const at = this.emit(Op.LOOK, node.negate ? 1 : 0, back, 0);
        this.node(node.body);
        this.emit(Op.END);
        this.code[at + 3] = this.code.length;
        return;
      }
      case "atomic":
        this.#atomic(node.body);
        return;
      case "failure":
        this.emit(Op.FAIL);
        return;
    }
  }

  #single(node: Node): void {
    const plain = plainLiteral(node, this.isText);
    if (plain !== undefined) this.emit(Op.CHAR, plain);
    else this.emit(Op.SET, this.charsetIndex(charsetOf(node, this.isText)!));
  }

  #place(node: Node & { op: "at" }): void {
    const flags = effective(node.flags, this.isText);
    const lines = (flags & Flag.MULTILINE) !== 0;
    switch (node.place) {
      case "A":
        this.emit(Op.AT, At.START, flags);
        return;
      case "Z":
        this.emit(Op.AT, At.END, flags);
        return;
      case "^":
        this.emit(Op.AT, lines ? At.LINE_START : At.START, flags);
        return;
      case "$":
        this.emit(Op.AT, lines ? At.LINE_END : At.END_OR_NEWLINE, flags);
        return;
      case "b":
        this.emit(Op.AT, At.BOUNDARY, flags);
        return;
      case "B":
        this.emit(Op.AT, At.NOT_BOUNDARY, flags);
        return;
    }
  }

  #choice(branches: Node[]): void {
    const jumps: number[] = [];
    branches.forEach((branch, i) => {
      if (i === branches.length - 1) {
        this.node(branch);
        return;
      }
      const split = this.emit(Op.SPLIT, 0);
      this.node(branch);
      jumps.push(this.emit(Op.JUMP, 0));
      this.code[split + 1] = this.code.length;
    });
    for (const jump of jumps) this.code[jump + 1] = this.code.length;
  }

  #repeat(node: Node & { op: "repeat" }): void {
    const { min, kind } = node;
    const max = node.max === Infinity ? END : node.max;
    const charset = charsetOf(unwrapped(node.body), this.isText);
    if (charset !== undefined) {
      this.emit(Op.RUN, this.charsetIndex(charset), min, max, KINDS[kind]);
      return;
    }
    if (kind === "possessive") {
      this.#atomic({ ...node, kind: "greedy" });
      return;
    }
    if (min === 0 && max === 1) {
      this.#optional(node.body, kind === "lazy");
      return;
    }
    const register = this.registers;
    this.registers += 2;
    this.emit(Op.LOOP_START, register);
    const head = this.emit(Op.LOOP, register, min, max, KINDS[kind], 0);
    this.node(node.body);
    this.emit(Op.JUMP, head);
    this.code[head + 5] = this.code.length;
  }

  /** `x?` and `x??`; a lazy split tries what is behind first. */
  #optional(body: Node, lazy: boolean): void {
    if (!lazy) {
      const split = this.emit(Op.SPLIT, 0);
      this.node(body);
      this.code[split + 1] = this.code.length;
      return;
    }
    const split = this.emit(Op.SPLIT, 0);
    const skip = this.emit(Op.JUMP, 0);
    this.code[split + 1] = this.code.length;
    this.node(body);
    this.code[skip + 1] = this.code.length;
  }

  #atomic(body: Node): void {
    const at = this.emit(Op.ATOMIC, 0);
    this.node(body);
    this.emit(Op.END);
    this.code[at + 1] = this.code.length;
  }
}

/** What a group without number or flags of its own stands for. */
function unwrapped(node: Node): Node {
  while (node.op === "group" && node.index === undefined) node = node.body;
  return node;
}

/** The character of a literal that nothing else matches, or undefined. */
function plainLiteral(node: Node, isText: boolean): number | undefined {
  if (node.op !== "literal") return undefined;
  const flags = effective(node.flags, isText);
  if ((flags & Flag.IGNORECASE) === 0) return node.code;
  const upper = String.fromCodePoint(node.code).toUpperCase();
  const small = lower(node.code, flags);
  return small === node.code && upper === String.fromCodePoint(node.code) ? node.code : undefined;
}

/** The set of a part that matches one character, or undefined. */
export function charsetOf(node: Node, isText: boolean): Charset | undefined {
  switch (node.op) {
    case "literal":
      return literalCharset(node.code, effective(node.flags, isText));
    case "set":
      return newCharset(node.items, node.negate, effective(node.flags, isText));
    case "any":
      return anyCharset(node.flags);
    default:
      return undefined;
  }
}

/** Which characters below 256 a part can begin with, and whether it can be empty. */
export function firstOf(node: Node, isText: boolean): { table: Uint8Array; empty: boolean } {
  const nothing = () => ({ table: new Uint8Array(256), empty: true });
  const anything = () => ({ table: new Uint8Array(256).fill(1), empty: true });
  switch (node.op) {
    case "literal":
    case "set":
    case "any":
      return { table: charsetOf(node, isText)!.table, empty: false };
    case "at":
    case "look":
      return nothing();
    case "failure":
      return { table: new Uint8Array(256), empty: false };
    case "reference":
    case "condition":
      return anything();
    case "group":
    case "atomic":
      return firstOf(node.body, isText);
    case "repeat": {
      const body = firstOf(node.body, isText);
      return { table: body.table, empty: body.empty || node.min === 0 };
    }
    case "choice": {
      const table = new Uint8Array(256);
      let empty = false;
      for (const branch of node.branches) {
        const each = firstOf(branch, isText);
        each.table.forEach((bit, i) => table[i]! |= bit);
        empty ||= each.empty;
      }
      return { table, empty };
    }
    case "sequence": {
      const table = new Uint8Array(256);
      for (const item of node.items) {
        const each = firstOf(item, isText);
        each.table.forEach((bit, i) => table[i]! |= bit);
        if (!each.empty) return { table, empty: false };
      }
      return { table, empty: true };
    }
  }
}

/** Compiles a pattern. */
export function assemble(parsed: Parsed, isText: boolean): Program {
  const assembler = new Assembler(parsed, isText);
  assembler.node(parsed.root);
  assembler.emit(Op.END);
  const first = firstOf(parsed.root, isText);
  return {
    code: Int32Array.from(assembler.code),
    charsets: assembler.charsets,
    registers: assembler.registers,
    groups: parsed.groups,
    first: first.empty ? undefined : first.table,
    minWidth: widthOf(parsed.root)[0],
  };
}
