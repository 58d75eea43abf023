/** What a program is run with: the caller's options, their checks, and the plan made of them. */

import { isPythonName, type Tools, ToolTable } from "./tools.ts";
import { checkNames, type Limits, newPolicy, type Policy, PolicyError, shown } from "./policy.ts";
import type { StartRequest } from "./protocol.ts";
import { encodeValue, type InputValue, WireError } from "./wire.ts";

/** Takes output as it comes. Where it gives a promise, no more is read until that is fulfilled. */
export type OutputSink = (text: string) => unknown;

/** What a program is run with. */
export interface RunOptions {
  /** Limits that differ from their defaults. */
  limits?: Partial<Limits>;
  /**
   * Modules that the program may import: names, `pkg.sub`, `pkg.*`, or `*` for all there are.
   * Default: `DEFAULT_AUTHORIZED_IMPORTS`.
   */
  authorizedImports?: readonly string[];
  /** Variables that the program finds, by name. */
  inputs?: Record<string, InputValue>;
  /** What the program reads from its standard input; without it, reading is refused. */
  stdin?: string;
  /** Functions that the program may call, by name. */
  tools?: Tools;
  /** Told what the program prints, as it comes. */
  onStdout?: OutputSink;
  /** Told what the program writes to `sys.stderr`, as it comes. */
  onStderr?: OutputSink;
  /** Cancels the run. */
  signal?: AbortSignal;
  /** Makes random numbers repeat: the same seed and clock give the same output. */
  seed?: number | bigint | string;
  /** Where the program's clocks stand; only sleeping moves them. Default: the real clocks. */
  clock?: Date | number;
  /** The file name that tracebacks show. Default `<string>`. */
  filename?: string;
  /** Whether the program finds `final_answer(value)`, which ends it. Default false. */
  finalAnswer?: boolean;
  /** Whose run this is, where a sandbox caps the runs of each caller. */
  caller?: string;
  /** Told the details of a fault of Vivarium's own. Default: `console.error`. */
  onInternalError?: (detail: string) => void;
}

/** The names of a run's options. */
export const RUN_OPTIONS: readonly (keyof RunOptions)[] = [
  "limits",
  "authorizedImports",
  "inputs",
  "stdin",
  "tools",
  "onStdout",
  "onStderr",
  "signal",
  "seed",
  "clock",
  "filename",
  "finalAnswer",
  "caller",
  "onInternalError",
];

/** A run, checked and complete. */
export interface RunPlan {
  readonly policy: Policy;
  readonly request: StartRequest;
  readonly tools: ToolTable;
  readonly onStdout: OutputSink | undefined;
  readonly onStderr: OutputSink | undefined;
  readonly onInternalError: (detail: string) => void;
  readonly signal: AbortSignal | undefined;
}

const KINDS: Readonly<Record<string, "string" | "boolean" | "function">> = {
  stdin: "string",
  filename: "string",
  caller: "string",
  finalAnswer: "boolean",
  onStdout: "function",
  onStderr: "function",
  onInternalError: "function",
};

/** Checks names and kinds of options; what is wrong is a `PolicyError`. */
export function checkOptions(options: object, valid: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new PolicyError("options", `options must be an object, not ${shown(options)}`);
  }
  checkNames(options, valid, "option");
  for (const [name, value] of Object.entries(options)) {
    const kind = KINDS[name];
    if (kind !== undefined && value !== undefined && typeof value !== kind) {
      throw new PolicyError(name, `${name} must be a ${kind}, not ${shown(value)}`);
    }
  }
  const { signal } = options as RunOptions;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new PolicyError("signal", `signal must be an AbortSignal, not ${shown(signal)}`);
  }
}

/** The plan of a run. `task` and `session` are set where a session asks. */
export function newRunPlan(
  code: string,
  options: RunOptions,
  kind: Pick<StartRequest, "task" | "session"> = { task: "run", session: false },
): RunPlan {
  if (typeof code !== "string") {
    throw new PolicyError("code", `code must be a string, not ${shown(code)}`);
  }
  const policy = newPolicy(options.limits, options.authorizedImports);
  const tools = new ToolTable(options.tools);
  const { memoryMb, ...limits } = policy.limits;
  return {
    policy,
    tools,
    request: {
      ...kind,
      source: code,
      filename: options.filename ?? "<string>",
      stdin: options.stdin ?? null,
      authorizedImports: policy.authorizedImports,
      limits: { ...limits, memoryBytes: memoryMb * 1024 * 1024 },
      inputs: encodeInputs(options.inputs ?? {}),
      tools: tools.specs,
      finalAnswer: options.finalAnswer ?? false,
      seed: options.seed === undefined ? null : checkSeed(options.seed),
      clockMs: options.clock === undefined ? null : checkClock(options.clock),
    },
    onStdout: options.onStdout,
    onStderr: options.onStderr,
    onInternalError: options.onInternalError ?? ((detail) => console.error(detail)),
    signal: options.signal,
  };
}

function encodeInputs(inputs: Record<string, InputValue>): StartRequest["inputs"] {
  if (typeof inputs !== "object" || inputs === null || Array.isArray(inputs)) {
    throw new PolicyError("inputs", `inputs must be an object of variables, not ${shown(inputs)}`);
  }
  return Object.entries(inputs).map(([name, value]) => {
    if (!isPythonName(name)) {
      throw new PolicyError(
        `inputs.${name}`,
        `inputs must be named as Python variables are; ${shown(name)} is no such name`,
      );
    }
    try {
      return [name, encodeValue(value, `inputs.${name}`)];
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      throw new PolicyError(error.path, error.message);
    }
  });
}

function checkSeed(seed: unknown): string {
  if (typeof seed === "string" || typeof seed === "bigint" || Number.isFinite(seed)) {
    return `${typeof seed}:${seed}`;
  }
  throw new PolicyError("seed", `seed must be a number or a string, not ${shown(seed)}`);
}

function checkClock(clock: unknown): number {
  const milliseconds = clock instanceof Date ? clock.getTime() : clock;
  if (typeof milliseconds === "number" && Number.isFinite(milliseconds)) return milliseconds;
  throw new PolicyError(
    "clock",
    `clock must be a valid Date or milliseconds since the epoch, not ${shown(clock)}`,
  );
}
