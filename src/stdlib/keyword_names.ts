/** Python's keywords, as `keyword` and `namedtuple` know them. */

/** The keywords of Python 3.13. */
export const keywords: ReadonlySet<string> = new Set(
  ("False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield").split(" "),
);

/** The keywords that are names elsewhere. */
export const softKeywords: readonly string[] = ["_", "case", "match", "type"];
