/**
 * The names of characters for those who seldom need them. The data (names.ts) is a quarter of all
 * that a child would load, so whoever can bring it supplies the functions.
 */

/** Finds characters by their names, and names by their characters. */
export interface UnicodeNames {
  /** The name of a character; `null` where it has none. */
  of(codePoint: number): string | null;
  /** The character of a name or an alias; `null` where there is none. */
  find(name: string): string | null;
}

function missing(): never {
  throw new Error("Nobody has supplied the names of characters");
}

/** What was supplied; until then every look fails loudly. */
export const unicodeNames: UnicodeNames = { of: missing, find: missing };
