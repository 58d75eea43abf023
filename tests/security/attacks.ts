/**
 * What the tables of attacks are made of. An attack is a program; what it must print is what CPython
 * prints (`answers/*.json`, written by update.ts), or what the table says where this sandbox refuses
 * or does not have what the attack wants.
 */

/** A program, or one whose answer is not CPython's. */
export type Attack = string | {
  readonly code: string;
  /** What it must print here, with the last line of its traceback. */
  readonly ours: string;
};

/** Attacks by name. */
export type AttackTable = Readonly<Record<string, Attack>>;

/** What a program printed, and the exception that ended it. */
export function answerText(stdout: string, traceback: string): string {
  const last = traceback.trimEnd().split("\n").at(-1) ?? "";
  return last === "" ? stdout : `${stdout}${last}\n`;
}

/** The program of an attack. */
export function codeOf(attack: Attack): string {
  return typeof attack === "string" ? attack : attack.code;
}
