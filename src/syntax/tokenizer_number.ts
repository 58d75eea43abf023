/**
 * Numbers: where one ends and what CPython's tokenizer refuses in one (`tok_get_normal_mode`,
 * `tok_decimal_tail`, `verify_end_of_number`). Their values are computed in literals.ts.
 */

/** Refuses: `reached` is the offset after the last character read, `from` where a range begins. */
type Refuse = (message: string, reached: number, from?: number) => void;

/** Returns the end of the number that begins at `start`. */
export function scanNumber(
  text: string,
  start: number,
  refuse: Refuse,
  warn: (message: string, reached: number) => void,
): number {
  let at = start;
  const isDecimal = (offset: number): boolean => {
    const code = text.charCodeAt(offset);
    return code >= 48 && code <= 57;
  };
  /** Digits from `at`, single underscores between them. */
  const decimalTail = (): void => {
    for (;;) {
      while (isDecimal(at)) at++;
      if (text[at] !== "_") return;
      at++;
      if (!isDecimal(at)) refuse("invalid decimal literal", at);
    }
  };
  const verifyEnd = (kind: string): number => {
    const rest = text.slice(at, at + 5);
    if (/^(?:i[fns]|(?:and|else|for|or|not)(?![A-Za-z0-9_\x80-\uffff]))/.test(rest)) {
      warn(`invalid ${kind} literal`, at);
    } else if (/^[A-Za-z0-9_]/.test(rest)) {
      refuse(`invalid ${kind} literal`, at);
    }
    return at;
  };
  const prefixed = (kind: string, digit: RegExp): number => {
    at = start + 2;
    do {
      if (text[at] === "_") at++;
      const character = text[at] ?? "";
      if (!digit.test(character)) {
        if (kind !== "hexadecimal" && isDecimal(at)) {
          refuse(`invalid digit '${character}' in ${kind} literal`, at + 1);
        }
        refuse(`invalid ${kind} literal`, at);
      }
      while (digit.test(text[at] ?? "")) at++;
    } while (text[at] === "_");
    if (kind !== "hexadecimal" && isDecimal(at)) {
      refuse(`invalid digit '${text[at]}' in ${kind} literal`, at + 1);
    }
    return verifyEnd(kind);
  };

  let zerosEnd = -1;
  if (text[at] === "0") {
    const prefix = text[at + 1];
    if (prefix === "x" || prefix === "X") return prefixed("hexadecimal", /[0-9a-fA-F]/);
    if (prefix === "o" || prefix === "O") return prefixed("octal", /[0-7]/);
    if (prefix === "b" || prefix === "B") return prefixed("binary", /[01]/);
    at++;
    for (;;) {
      if (text[at] === "_") {
        at++;
        if (!isDecimal(at)) refuse("invalid decimal literal", at);
      }
      if (text[at] !== "0") break;
      at++;
    }
    if (isDecimal(at)) {
      zerosEnd = at + 1;
      decimalTail();
    }
  } else {
    decimalTail();
  }
  let real = false;
  if (text[at] === ".") {
    real = true;
    at++;
    if (isDecimal(at)) decimalTail();
  }
  if (text[at] === "e" || text[at] === "E") {
    let digits = at + 1;
    if (text[digits] === "+" || text[digits] === "-") {
      digits++;
      if (!isDecimal(digits)) refuse("invalid decimal literal", digits);
    }
    if (isDecimal(digits)) {
      real = true;
      at = digits;
      decimalTail();
    } else {
      return verifyEnd("decimal");
    }
  }
  if (text[at] === "j" || text[at] === "J") {
    at++;
    return verifyEnd("imaginary");
  }
  if (zerosEnd >= 0 && !real) {
    refuse(
      "leading zeros in decimal integer literals are not permitted; " +
        "use an 0o prefix for octal integers",
      zerosEnd,
      start,
    );
  }
  return verifyEnd("decimal");
}
