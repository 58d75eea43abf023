/**
 * Runs a compiled pattern: a backtracking machine with a stack of its own, so that neither the
 * length of the text nor the depth of the search can exhaust JavaScript's, and that every step is
 * charged to the budget.
 */

import { charge, reserve } from "../../objects/budget.ts";
import { isWord, lower } from "./charset.ts";
import { Flag } from "./nodes.ts";
import { At, Op, type Program } from "./program.ts";

/** The text that is matched: UTF-16 units where that is the same, code points otherwise. */
export interface Subject {
  readonly text: string;
  readonly wide: Int32Array | undefined;
  readonly length: number;
}

/** How many steps are made between two looks at the budget. */
const STEPS = 4096;

// Entries of the stack: kind, then up to three numbers.
const CHOICE = 0;
const UNDO = 1;
const GREEDY_RUN = 2;
const LAZY_RUN = 3;

/** Matches one program against one subject. */
export class Machine {
  readonly registers: Int32Array;
  readonly #lastIndex: number;
  #stack = new Int32Array(256);
  #top = 0;
  #steps = STEPS;
  /** A place where a match must not end: it would be empty a second time. */
  #forbidden = -1;
  #end = 0;
  subject: Subject = { text: "", wide: undefined, length: 0 };
  #wholeOnly = false;

  constructor(readonly program: Program) {
    this.registers = new Int32Array(program.registers);
    this.#lastIndex = 2 * (program.groups + 1);
  }

  /** Sets what is matched, up to `end`. */
  begin(subject: Subject, end: number): void {
    this.subject = subject;
    this.#end = end;
    // A search that went far must not keep its stack.
    if (this.#stack.length > 1 << 16) this.#stack = new Int32Array(256);
  }

  /** Matches at `start`; gives the end or -1. Groups are in the registers then. */
  matchAt(start: number, wholeOnly = false, forbidden = -1): number {
    this.#wholeOnly = wholeOnly;
    this.#forbidden = forbidden;
    this.#top = 0;
    this.registers.fill(-1);
    return this.#run(0, start, true);
  }

  /** The first match from `start` on: its beginning, or -1. The end is in register 1. */
  search(start: number, forbidden = -1): number {
    const { first, minWidth } = this.program;
    const { text, wide } = this.subject;
    const last = this.#end - minWidth;
    for (let at = start; at <= last; at++) {
      if (first !== undefined) {
        const code = wide === undefined ? text.charCodeAt(at) : wide[at]!;
        if (code < 256 && first[code] === 0) {
          if (--this.#steps < 0) this.#pay();
          continue;
        }
      }
      const end = this.matchAt(at, false, forbidden);
      if (end >= 0) {
        this.registers[0] = at;
        this.registers[1] = end;
        return at;
      }
    }
    return -1;
  }

  /** The number of the group that closed last, or -1. */
  get lastIndex(): number {
    return this.registers[this.#lastIndex]!;
  }

  #pay(): void {
    this.#steps = STEPS;
    charge(STEPS >> 2);
  }

  #push(kind: number, a: number, b: number, c: number): void {
    let stack = this.#stack;
    if (this.#top + 4 > stack.length) {
      reserve(stack.length * 8);
      const grown = new Int32Array(stack.length * 2);
      grown.set(stack);
      this.#stack = stack = grown;
    }
    const top = this.#top;
    stack[top] = kind;
    stack[top + 1] = a;
    stack[top + 2] = b;
    stack[top + 3] = c;
    this.#top = top + 4;
  }

  #set(register: number, value: number): void {
    this.#push(UNDO, register, this.registers[register]!, 0);
    this.registers[register] = value;
  }

  /** Drops the choices above `base`, keeping what undoes registers. */
  #commit(base: number): void {
    const stack = this.#stack;
    let to = base;
    for (let from = base; from < this.#top; from += 4) {
      if (stack[from] !== UNDO) continue;
      stack.copyWithin(to, from, from + 4);
      to += 4;
    }
    this.#top = to;
  }

  /** Undoes everything above `base`. */
  #rollback(base: number): void {
    const stack = this.#stack;
    while (this.#top > base) {
      this.#top -= 4;
      if (stack[this.#top] === UNDO) {
        this.registers[stack[this.#top + 1]!] = stack[this.#top + 2]!;
      }
    }
  }

  #codeAt(at: number): number {
    const { text, wide } = this.subject;
    return wide === undefined ? text.charCodeAt(at) : wide[at]!;
  }

  #holds(kind: number, flags: number, at: number): boolean {
    const end = this.#end;
    switch (kind) {
      case At.START:
        return at === 0;
      case At.LINE_START:
        return at === 0 || this.#codeAt(at - 1) === 10;
      case At.END:
        return at === end;
      case At.END_OR_NEWLINE:
        return at === end || (at === end - 1 && this.#codeAt(at) === 10);
      case At.LINE_END:
        return at === end || this.#codeAt(at) === 10;
      default: {
        const before = at > 0 && isWord(this.#codeAt(at - 1), flags);
        const behind = at < end && isWord(this.#codeAt(at), flags);
        if (kind === At.BOUNDARY) return before !== behind;
        // Before Python 3.14, \B never matched an empty text.
        return end > 0 && before === behind;
      }
    }
  }

  /** How far characters of a set reach from `at` on, at most `limit` of them. */
  #reach(index: number, at: number, limit: number): number {
    const { table, test } = this.program.charsets[index]!;
    const { text, wide } = this.subject;
    const stop = limit < 0 ? this.#end : Math.min(this.#end, at + limit);
    let to = at;
    while (to < stop) {
      const code = wide === undefined ? text.charCodeAt(to) : wide[to]!;
      if (code < 256 ? table[code] === 0 : !test(code)) break;
      to++;
    }
    this.#steps -= (to - at) >> 1;
    return to;
  }

  #matchReference(group: number, flags: number, at: number): number {
    const from = this.registers[2 * group]!;
    const to = this.registers[2 * group + 1]!;
    if (from < 0 || to < from) return -1;
    if (at + to - from > this.#end) return -1;
    this.#steps -= to - from;
    const fold = (flags & Flag.IGNORECASE) !== 0;
    for (let i = from; i < to; i++, at++) {
      const a = this.#codeAt(i);
      const b = this.#codeAt(at);
      if (a !== b && !(fold && lower(a, flags) === lower(b, flags))) return -1;
    }
    return at;
  }

  /** Runs from an instruction to END; gives the place reached, or -1. */
  #run(pc: number, at: number, top: boolean): number {
    const { code, charsets } = this.program;
    const { text, wide } = this.subject;
    const { registers } = this;
    const end = this.#end;
    const base = this.#top;
    while (true) {
      if (--this.#steps < 0) this.#pay();
      let failed = false;
      switch (code[pc]) {
        case Op.CHAR:
          if (at < end && (wide === undefined ? text.charCodeAt(at) : wide[at]) === code[pc + 1]) {
            at++;
            pc += 2;
          } else failed = true;
          break;
        case Op.SET: {
          if (at < end) {
            const unit = wide === undefined ? text.charCodeAt(at) : wide[at]!;
            const set = charsets[code[pc + 1]!]!;
            if (unit < 256 ? set.table[unit] === 1 : set.test(unit)) {
              at++;
              pc += 2;
              break;
            }
          }
          failed = true;
          break;
        }
        case Op.AT:
          if (this.#holds(code[pc + 1]!, code[pc + 2]!, at)) pc += 3;
          else failed = true;
          break;
        case Op.SPLIT:
          this.#push(CHOICE, code[pc + 1]!, at, 0);
          pc += 2;
          break;
        case Op.JUMP:
          pc = code[pc + 1]!;
          break;
        case Op.SAVE: {
          const register = code[pc + 1]!;
          this.#set(register, at);
          if ((register & 1) === 1) this.#set(this.#lastIndex, register >> 1);
          pc += 2;
          break;
        }
        case Op.RUN: {
          const min = code[pc + 2]!;
          const max = code[pc + 3]!;
          const kind = code[pc + 4]!;
          const to = this.#reach(code[pc + 1]!, at, kind === 1 ? min : max);
          if (to - at < min) {
            failed = true;
            break;
          }
          if (kind === 0) {
            if (to > at + min) this.#push(GREEDY_RUN, pc + 5, at + min, to - 1);
          } else if (kind === 1 && (max < 0 || max > min)) {
            this.#push(LAZY_RUN, pc, to, max < 0 ? -1 : at + max);
          }
          at = to;
          pc += 5;
          break;
        }
        case Op.LOOP_START: {
          const register = code[pc + 1]!;
          this.#set(register, 0);
          this.#set(register + 1, -1);
          pc += 2;
          break;
        }
        case Op.LOOP: {
          const register = code[pc + 1]!;
          const count = registers[register]!;
          const max = code[pc + 3]!;
          const exit = code[pc + 5]!;
          const body = pc + 6;
          if (count < code[pc + 2]!) pc = body;
          else if ((max >= 0 && count >= max) || at === registers[register + 1]) {
            pc = exit;
            break;
          } else if (code[pc + 4] === 0) {
            this.#push(CHOICE, exit, at, 0);
            pc = body;
          } else {
            // A lazy loop leaves first; trying again enters the body.
            this.#push(CHOICE, -pc - 1, at, 0);
            pc = exit;
            break;
          }
          this.#set(register, count + 1);
          this.#set(register + 1, at);
          break;
        }
        case Op.REFERENCE: {
          const to = this.#matchReference(code[pc + 1]!, code[pc + 2]!, at);
          if (to < 0) failed = true;
          else {
            at = to;
            pc += 3;
          }
          break;
        }
        case Op.CONDITION: {
          const group = code[pc + 1]!;
          const from = registers[2 * group]!;
          const isSet = from >= 0 && registers[2 * group + 1]! >= from;
          pc = isSet ? pc + 3 : code[pc + 2]!;
          break;
        }
        case Op.LOOK: {
          const negate = code[pc + 1] === 1;
          const width = code[pc + 2]!;
          const from = width < 0 ? at : at - width;
          const mark = this.#top;
          const found = from >= 0 && this.#run(pc + 4, from, false) >= 0;
          if (found && negate) this.#rollback(mark);
          else if (found) this.#commit(mark);
          if (found !== negate) pc = code[pc + 3]!;
          else failed = true;
          break;
        }
        case Op.ATOMIC: {
          const mark = this.#top;
          const to = this.#run(pc + 2, at, false);
          if (to < 0) failed = true;
          else {
            this.#commit(mark);
            at = to;
            pc = code[pc + 1]!;
          }
          break;
        }
        case Op.END:
          if (!top || ((!this.#wholeOnly || at === end) && at !== this.#forbidden)) return at;
          failed = true;
          break;
        default:
          failed = true;
      }
      if (!failed) continue;
      const stack = this.#stack;
      resume: while (true) {
        if (this.#top === base) return -1;
        const entry = this.#top -= 4;
        switch (stack[entry]) {
          case UNDO:
            registers[stack[entry + 1]!] = stack[entry + 2]!;
            continue;
          case CHOICE:
            pc = stack[entry + 1]!;
            at = stack[entry + 2]!;
            if (pc < 0) {
              pc = -pc - 1;
              const register = code[pc + 1]!;
              this.#set(register, registers[register]! + 1);
              this.#set(register + 1, at);
              pc += 6;
            }
            break resume;
          case GREEDY_RUN: {
            pc = stack[entry + 1]!;
            at = stack[entry + 3]!;
            if (at > stack[entry + 2]!) {
              stack[entry + 3] = at - 1;
              this.#top = entry + 4;
            }
            break resume;
          }
          default: {
            pc = stack[entry + 1]!;
            at = stack[entry + 2]!;
            const limit = stack[entry + 3]!;
            if ((limit >= 0 && at >= limit) || this.#reach(code[pc + 1]!, at, 1) === at) continue;
            at++;
            stack[entry + 2] = at;
            this.#top = entry + 4;
            pc += 5;
            break resume;
          }
        }
      }
    }
  }
}
