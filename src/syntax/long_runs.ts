/**
 * Long chains of operators. Lezer gives up on trees that lean to the left by more than a few hundred
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

/** The first token of each long chain and the last one. */
export function findLongRuns(tokens: Tokens): Map<number, number> {
  const { kind, length } = tokens;
  const runs = new Map<number, number>();
  const open: { first: number; count: number; inFor: boolean }[] = [];
  let run = { first: 0, count: 0, inFor: false };
  const finish = (last: number): void => {
    if (run.count >= longRun) runs.set(run.first, last);
    run.first = last + 2;
    run.count = 0;
  };
  for (let index = 0; index < length; index++) {
    const what = kind[index]!;
    if (what === "(" || what === "[" || what === "{" || what === "fstring_start") {
      open.push(run);
      run = { first: index + 1, count: 0, inFor: false };
    } else if (what === ")" || what === "]" || what === "}" || what === "fstring_end") {
      finish(index - 1);
      run = open.pop()!;
    } else if (operators.has(what)) {
      const isTarget = what === "in" && run.inFor;
      if (isTarget) run.inFor = false;
      const isBetween = endsOperand(kind[index - 1]);
      const isPrefix = what === "not" || what === "-" || what === "+" || what === "in";
      if (isTarget || (!isBetween && !isPrefix)) finish(index - 1);
      else if (isBetween) run.count++;
    } else if (!operandParts.has(what)) {
      finish(index - 1);
      if (what === "for") run.inFor = true;
    }
  }
  return runs;
}
