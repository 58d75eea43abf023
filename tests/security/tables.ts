/** The tables of attacks that run in the interpreter alone, and where CPython's answers are. */

import type { AttackTable } from "./attacks.ts";
import { INJECTION_ATTACKS } from "./injection_attacks.ts";
import { NAME_ATTACKS } from "./name_attacks.ts";
import { REACH_ATTACKS } from "./reach_attacks.ts";

/** Tables by the name of the class of attack. */
export const TABLES: Readonly<Record<string, AttackTable>> = {
  "injection": INJECTION_ATTACKS,
  "names": NAME_ATTACKS,
  "reach": REACH_ATTACKS,
};

/** The file of CPython's answers to a table. */
export function answersOf(table: string): URL {
  return new URL(`answers/${table}.json`, import.meta.url);
}
