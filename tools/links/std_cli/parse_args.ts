/**
 * Stands in for `jsr:@std/cli/parse-args` where JSR is out of reach: the part of its options that
 * the tools use, built on `node:util`.
 *
 * @module
 */

import { parseArgs as parseNodeArgs } from "node:util";

/** Which options there are. */
export interface ParseOptions {
  /** Options without a value. */
  boolean?: readonly string[];
  /** Options with a value. */
  string?: readonly string[];
  /** Values of options that are not given. */
  default?: Record<string, unknown>;
}

/** What was given: options by name, and `_`, the arguments that are none. */
export interface Args {
  /** Arguments that are no options. */
  _: string[];
  // deno-lint-ignore no-explicit-any
  [name: string]: any;
}

/** Reads command line arguments. Options that are not named are refused. */
export function parseArgs(args: readonly string[], options: ParseOptions = {}): Args {
  const known: Record<string, { type: "boolean" | "string" }> = {};
  for (const name of options.boolean ?? []) known[name] = { type: "boolean" };
  for (const name of options.string ?? []) known[name] = { type: "string" };
  const { values, positionals } = parseNodeArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
  });
  const absent = Object.fromEntries((options.boolean ?? []).map((name) => [name, false]));
  return { ...absent, ...options.default, ...values, _: positionals };
}
