/**
 * Runs untrusted Python 3.13 on Deno: compiled to JavaScript, in a process that holds no
 * permission.
 *
 * ```ts
 * import { run } from "@vivarium/python";
 *
 * const outcome = await run("print('Hello, world!')", { limits: { cpuTimeSec: 5 } });
 * console.log(outcome.status, outcome.stdout); // ok Hello, world!
 * ```
 *
 * @module
 */

export { run, type RunOptions } from "./src/sandbox/run.ts";
export { DEFAULT_AUTHORIZED_IMPORTS, type Limits, PolicyError } from "./src/sandbox/policy.ts";
export type { Outcome, Status, Truncated, Usage, Value } from "./src/sandbox/outcome.ts";
export type { ErrorRecord, JsonValue, LimitKind } from "./src/interpreter/host.ts";
