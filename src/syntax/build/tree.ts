/**
 * Lezer's tree as flat arrays in reading order, which is cheap to walk and cannot overflow the
 * stack however deep the tree is. Also where each place of the text lies among the tokens.
 */

import type { Tree } from "@lezer/common";
import type { NormalForm } from "../normal_form.ts";
import type { Tokens } from "../tokens.ts";

/** Node `i` is `name[i]`, spans `from[i]`..`to[i]`, and its subtree ends before node `next[i]`. */
export interface FlatTree {
  name: string[];
  from: number[];
  to: number[];
  next: number[];
}

/** An empty flat tree. */
export function newFlatTree(): FlatTree {
  return { name: [], from: [], to: [], next: [] };
}

/** Appends a tree whose text begins at `offset`; returns the index of its top. */
export function appendTree(flat: FlatTree, tree: Tree, offset: number): number {
  const { name, from, to, next } = flat;
  const top = name.length;
  const open: number[] = [];
  tree.iterate({
    enter(node) {
      open.push(name.push(node.name) - 1);
      from.push(node.from + offset);
      to.push(node.to + offset);
      next.push(0);
    },
    leave() {
      next[open.pop()!] = name.length;
    },
  });
  return top;
}

/** For every offset, the index of the first token with text that begins there or later. */
export function tokenTable(tokens: Tokens, form: NormalForm): Int32Array {
  const { kind, start, length } = tokens;
  const table = new Int32Array(Math.max(form.text.length, start[length - 1]!) + 2);
  let at = 0;
  for (let index = 0; index < length; index++) {
    if (kind[index] === "indent" || kind[index] === "dedent") continue;
    const until = start[index]!;
    while (at <= until) table[at++] = index;
  }
  table.fill(length - 1, at);
  for (const [offset, index] of form.moved) table[offset] = index;
  return table;
}
