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

export { run } from "./src/sandbox/run.ts";
export { Sandbox, type SandboxOptions, type SandboxStats } from "./src/sandbox/sandbox.ts";
export type {
  Session,
  SessionOptions,
  SessionRunOptions,
  Variable,
} from "./src/sandbox/session.ts";
export type { OutputSink, RunOptions } from "./src/sandbox/options.ts";
export {
  DEFAULT_AUTHORIZED_IMPORTS,
  type LimitRule,
  limitRules,
  type Limits,
  PolicyError,
} from "./src/sandbox/policy.ts";
export { BusyError, type BusyReason, ClosedError } from "./src/sandbox/errors.ts";
export {
  type ToolContext,
  type ToolDefinition,
  ToolError,
  type ToolFunction,
  type Tools,
  toolStubs,
} from "./src/sandbox/tools.ts";
export type { InputValue } from "./src/sandbox/wire.ts";
export type { Outcome, Status, Truncated, Usage, Value } from "./src/sandbox/outcome.ts";
export type { ErrorRecord, JsonValue, LimitKind } from "./src/interpreter/host.ts";
