/** The tree of a regular expression, and its flags. */

/** Bits of `re.RegexFlag`. */
export const Flag = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

/** A class of characters: `\d`, `\W`. */
export type Category = "d" | "D" | "s" | "S" | "w" | "W";

/** One member of a set. */
export type SetItem =
  | { kind: "range"; low: number; high: number }
  | { kind: "category"; name: Category };

/** Where an assertion holds. */
export type Place = "^" | "$" | "A" | "Z" | "b" | "B";

/** The fewest and the most characters that a part matches; `Infinity` for any number. */
export type Width = readonly [low: number, high: number];

/** A part of a pattern; `flags` are those in force where it stands. */
export type Node =
  | { op: "literal"; code: number; flags: number }
  | { op: "any"; flags: number }
  | { op: "set"; items: SetItem[]; negate: boolean; flags: number }
  | { op: "at"; place: Place; flags: number }
  | { op: "sequence"; items: Node[] }
  | { op: "choice"; branches: Node[] }
  | {
    op: "repeat";
    min: number;
    max: number;
    kind: "greedy" | "lazy" | "possessive";
    body: Node;
  }
  | { op: "group"; index: number | undefined; flagged: boolean; body: Node }
  | { op: "look"; ahead: boolean; negate: boolean; body: Node }
  | { op: "reference"; index: number; flags: number; width: Width }
  | { op: "condition"; index: number; yes: Node; no: Node | undefined }
  | { op: "atomic"; body: Node }
  | { op: "failure" };

/** What parsing gives. */
export interface Parsed {
  root: Node;
  flags: number;
  /** Groups, the whole match not counted. */
  groups: number;
  names: Map<string, number>;
}

/** The widths that a part can match. */
export function widthOf(node: Node): Width {
  switch (node.op) {
    case "literal":
    case "any":
    case "set":
      return [1, 1];
    case "at":
    case "look":
    case "failure":
      return [0, 0];
    case "sequence": {
      let low = 0;
      let high = 0;
      for (const item of node.items) {
        const [a, b] = widthOf(item);
        low += a;
        high += b;
      }
      return [low, high];
    }
    case "choice": {
      const widths = node.branches.map(widthOf);
      return [
        Math.min(...widths.map((each) => each[0])),
        Math.max(...widths.map((each) => each[1])),
      ];
    }
    case "repeat": {
      const [low, high] = widthOf(node.body);
      return [low * node.min, high === 0 || node.max === 0 ? 0 : high * node.max];
    }
    case "group":
    case "atomic":
      return widthOf(node.body);
    case "reference":
      return node.width;
    case "condition": {
      const [low, high] = widthOf(node.yes);
      const [otherLow, otherHigh] = node.no === undefined ? [0, 0] : widthOf(node.no);
      return [Math.min(low, otherLow), Math.max(high, otherHigh)];
    }
  }
}
