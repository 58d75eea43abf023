/**
 * The one record that every execution answers with, the same from the module and from `--json`,
 * and the making of those records that the parent process writes itself.
 */

import type { Completion, ErrorRecord, JsonValue, LimitKind } from "../interpreter/host.ts";

export type { ErrorRecord, JsonValue, LimitKind };

/** The value of a program's last expression. */
export interface Value {
  /** Its `repr()`, cut at `maxValueLength`. */
  repr: string;
  /** The value as JSON, where it has such a form and was not cut. */
  json?: JsonValue;
}

/** Characters cut from each part of an outcome. */
export interface Truncated {
  /** Cut from standard output. */
  stdout: number;
  /** Cut from standard error. */
  stderr: number;
  /** Cut from the value's `repr`. */
  value: number;
}

/** What an execution used. */
export interface Usage {
  /** CPU milliseconds of the program, as far as its process had reported them. */
  cpuMs: number;
  /** Milliseconds from the program's start to its end. */
  wallMs: number;
  /** Milliseconds that it waited for its process to be ready. */
  startMs: number;
  /** Milliseconds that it waited before that until a process was free. */
  queueMs: number;
  /** The most memory seen in use by the program, in bytes. */
  peakMemoryBytes: number;
  /** Bytes of output received, standard output and standard error together. */
  outputBytes: number;
  /** Calls of tools. */
  hostCalls: number;
  /** Milliseconds that these took, each counted for itself. */
  hostCallMs: number;
}

/** How an execution ended. */
export type Status = "ok" | "error" | "limit" | "cancelled" | "internal";

/** The record of one execution. */
export interface Outcome {
  /** How it ended: `error` is an uncaught Python exception, `internal` a fault of Vivarium's own. */
  status: Status;
  /** What the program printed, cut at `maxPrintLength`. */
  stdout: string;
  /** What the program wrote to `sys.stderr`; an uncaught exception's traceback is in `error`. */
  stderr: string;
  /** The value of the last expression, or `null` when there is none. */
  value: Value | null;
  /** The uncaught exception, or the limit's error. */
  error: ErrorRecord | null;
  /** The limit that ended the program, where `status` is `limit`. */
  limit: LimitKind | null;
  /** What the program passed to `sys.exit`, or 0 when it ended well and 1 when it did not. */
  exitCode: number;
  /** Whether `value` is what `final_answer` was given. */
  finalAnswer: boolean;
  /** How much was cut. */
  truncated: Truncated;
  /** What was used. */
  usage: Usage;
}

/** How a run ended, without the output and the figures that the parent adds. */
export type Ending = Omit<Completion, "status"> & { status: Status };

/** The ending of a run that was stopped from outside, or that never began. */
export function newEnding(
  status: Status,
  limit: LimitKind | null,
  type: string,
  message: string,
  hint?: string,
): Ending {
  const error: ErrorRecord = { type, message, line: null, traceback: `${type}: ${message}\n` };
  if (hint !== undefined) error.hint = hint;
  return { status, value: null, error, limit, exitCode: 1, finalAnswer: false };
}

/** The ending of a run that its caller cancelled. */
export function newCancelledEnding(): Ending {
  return newEnding("cancelled", null, "Cancelled", "Run was cancelled");
}

/** The record of a run that never began. */
export function newUnstartedOutcome(ending: Ending, queueMs = 0): Outcome {
  return {
    ...ending,
    stdout: "",
    stderr: "",
    truncated: { stdout: 0, stderr: 0, value: 0 },
    usage: {
      cpuMs: 0,
      wallMs: 0,
      startMs: 0,
      queueMs,
      peakMemoryBytes: 0,
      outputBytes: 0,
      hostCalls: 0,
      hostCallMs: 0,
    },
  };
}

/** The ending of a run that one of its limits stopped. */
export function newLimitEnding(limit: LimitKind, message: string, hint?: string): Ending {
  return newEnding("limit", limit, "LimitExceeded", message, hint);
}

/** The ending of a run that failed through no fault of the program. */
export function newInternalEnding(): Ending {
  return newEnding(
    "internal",
    null,
    "InternalError",
    "Vivarium failed while it ran this program; this is a fault of Vivarium, not of the program",
  );
}
