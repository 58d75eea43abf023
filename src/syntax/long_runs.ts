/**
 * Long chains of operators and of conditional expressions. Lezer gives up on trees that lean to the left by more than a few hundred
 * levels (`MaxLeftAssociativeReductionCount` in @lezer/lr), so an expression of very many operands is
 * taken out of the normal form and shown to Lezer by itself, its operators as commas: a flat list.
 */

import type { Tokens } from "./tokens.ts";

/** From how many operators on a chain is taken out; Lezer's own limit is 300. */
const longRun = 150;

const operators: ReadonlySet<string> = new Set(
  "| ^ & << >> + - * / // % @ ** == != < > <= >= and or not in is".split(" "),
);
const operandParts: ReadonlySet<string> = new Set([
  ..."name number string . ... None True False await ~".split(" "),
]);
const prefixes: ReadonlySet<string> = new Set("not - + ~ await".split(" "));
const operandEnds: ReadonlySet<string> = new Set(
  "name number string fstring_end ) ] } ... None True False".split(" "),
);

/** Whether a token of this kind ends an operand, so that an operator behind it stands between two. */
export function endsOperand(kind: string | undefined): boolean {
  return kind !== undefined && operandEnds.has(kind);
}

/** Whether token `index` is an operator between two operands. */
export function isInfix(tokens: Tokens, index: number): boolean {
  const { kind } = tokens;
  return operators.has(kind[index]!) && endsOperand(kind[index - 1]);
}

/** Whether token `index` is a prefix operator. */
function isPrefix({ kind }: Tokens, index: number): boolean {
  const what = kind[index]!;
  return prefixes.has(what) && !endsOperand(kind[index - 1]) &&
    !(what === "not" && kind[index - 1] === "is");
}

/**
 * Whether token `index` is a prefix operator behind another: these are left out, since one shows
 * where the operand begins and the builder reads them all from the tokens.
 */
export function isFurtherPrefix(tokens: Tokens, index: number): boolean {
  return isPrefix(tokens, index) && isPrefix(tokens, index - 1);
}

/** Whether token `index` is the `if` or `else` of a conditional expression, in a long chain. */
export function isConditional({ kind }: Tokens, index: number): boolean {
  return (kind[index] === "if" || kind[index] === "else") && endsOperand(kind[index - 1]);
}

/** The chain that is being counted at one bracket level. */
class Chain {
  first: number;
  inFor = false;
  /** Operators, and `if`s and `else`s, seen so far. */
  #count = 0;
  /** An `if` whose `else` has not come: perhaps that of a comprehension or a guard. */
  #open: { index: number; count: number } | undefined;

  constructor(first: number, readonly runs: Map<number, number>, readonly kind: readonly string[]) {
    this.first = first;
  }

  operator(): void {
    this.#count++;
  }

  if(index: number): void {
    this.#splitAtOpen();
    this.#open = { index, count: this.#count++ };
  }

  /** False where there is no `if` before it. */
  else(): boolean {
    if (this.#open === undefined) return false;
    this.#open = undefined;
    this.#count++;
    return true;
  }

  /** The chain ends with token `last`; another may begin two tokens later. */
  finish(last: number): void {
    this.#splitAtOpen();
    if (this.#count >= longRun && endsOperand(this.kind[last])) this.runs.set(this.first, last);
    this.first = last + 2;
    this.#count = 0;
  }

  #splitAtOpen(): void {
    const open = this.#open;
    if (open === undefined) return;
    if (open.count >= longRun) this.runs.set(this.first, open.index - 1);
    this.first = open.index + 1;
    this.#count -= open.count + 1;
    this.#open = undefined;
  }
}

/** The first token of each long chain and the last one. */
export function findLongRuns(tokens: Tokens): Map<number, number> {
  const { kind, length } = tokens;
  const runs = new Map<number, number>();
  const open: Chain[] = [];
  let chain = new Chain(0, runs, kind);
  for (let index = 0; index < length; index++) {
    const what = kind[index]!;
    if (what === "(" || what === "[" || what === "{" || what === "fstring_start") {
      open.push(chain);
      chain = new Chain(index + 1, runs, kind);
    } else if (what === ")" || what === "]" || what === "}" || what === "fstring_end") {
      chain.finish(index - 1);
      chain = open.pop()!;
    } else if (operators.has(what)) {
      const isTarget = what === "in" && chain.inFor;
      if (isTarget) chain.inFor = false;
      const isBetween = endsOperand(kind[index - 1]);
      const isPart = prefixes.has(what) || what === "in";
      if (isTarget || (!isBetween && !isPart)) chain.finish(index - 1);
      else if (isBetween) chain.operator();
    } else if (what === "if" && endsOperand(kind[index - 1])) chain.if(index);
    else if (what === "else" && endsOperand(kind[index - 1]) && chain.else()) continue;
    else if (!operandParts.has(what)) {
      chain.finish(index - 1);
      if (what === "for") chain.inFor = true;
    }
  }
  return runs;
}

/** After how many links a chain of attributes, calls and subscripts is cut; Lezer's limit is 300. */
const chainLength = 120;

/** A primary at one bracket level: its first token and its links so far. */
interface Links {
  first: number;
  count: number;
  /** Whether the bracket that opened inside it is a link: a call or a subscript. */
  isLink: boolean;
}

/**
 * Where long chains (`a.b.c…`, `f()()…`) are cut: the last token of some links to the first token of
 * the chain. What stands before a cut is one name to what follows.
 */
export function findChainCuts(tokens: Tokens): Map<number, number> {
  const { kind, length } = tokens;
  const cuts = new Map<number, number>();
  const open: Links[] = [];
  let links: Links = { first: 0, count: 0, isLink: false };
  // Dotted names of imports and decorators are no expressions, or not where they seem to be.
  let excluded = false;
  const link = (index: number): void => {
    if (++links.count % chainLength === 0 && !excluded) cuts.set(index, links.first);
  };
  for (let index = 0; index < length; index++) {
    const what = kind[index]!;
    if (what === "(" || what === "[" || what === "{" || what === "fstring_start") {
      links.isLink = (what === "(" || what === "[") && endsOperand(kind[index - 1]);
      if (!links.isLink) {
        links.first = index;
        links.count = 0;
      }
      open.push(links);
      links = { first: index + 1, count: 0, isLink: false };
    } else if (what === ")" || what === "]" || what === "}" || what === "fstring_end") {
      links = open.pop()!;
      if (links.isLink) link(index);
    } else if (what === "name" && kind[index - 1] === "." && endsOperand(kind[index - 2])) {
      link(index);
    } else if (what === "newline") excluded = false;
    else if (what === "import" || what === "@" && !endsOperand(kind[index - 1])) excluded = true;
    else if (what === "from" && !endsOperand(kind[index - 1]) && kind[index - 1] !== "yield") {
      excluded = true;
    } else if (what !== ".") {
      links.first = index;
      links.count = 0;
    }
  }
  return cuts;
}
