/**
 * The contract between the interpreter and the process that it runs in: what the interpreter asks
 * for (`Host`), what a run is asked to do (`RunRequest`), and what comes out (`Completion`).
 * The sandbox's worker implements `Host`; tests may use one of their own.
 */

import type { LibraryModule } from "../stdlib/library_module.ts";

export type { LibraryModule };

/** A JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | { [key: string]: JsonValue };

/** The clocks that a program reads. They stand still or run, as the run was asked to. */
export interface GuestClocks {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A clock that never goes back, in milliseconds. */
  monotonicMs(): number;
  /** CPU time in milliseconds. */
  cpuTimeMs(): number;
}

/** A call of a function of the embedding program. Its values are on the wire (wire.ts). */
export interface HostCall {
  readonly name: string;
  readonly args: readonly JsonValue[];
  readonly kwargs: { readonly [name: string]: JsonValue };
}

/** What such a call came to. */
export interface HostAnswer {
  readonly id: number;
  /** The result, where there is no error. */
  readonly value?: JsonValue;
  /** What was thrown: the name of a Python exception, and its message. */
  readonly error?: { readonly type: string; readonly message: string };
}

/** How a running program is stopped: by `KeyboardInterrupt`, or so that it cannot go on. */
export type Interruption = "interrupt" | "cancel";

/** What the interpreter needs from its process. All of it is synchronous. */
export interface Host {
  /** Takes output as the program writes it; the host batches, caps and forwards it. */
  write(stream: "stdout" | "stderr", text: string): void;
  /** The program's standard input, whole, or `null` when none was given. */
  readonly stdin: string | null;
  /** The clocks that the program sees; those below are the budget's. */
  readonly clocks: GuestClocks;
  /** CPU time that this process has used, user and system, in milliseconds. */
  cpuTimeMs(): number;
  /** A monotonic clock in milliseconds. */
  monotonicMs(): number;
  /** When, on that clock, the program's wall time is over. */
  readonly deadlineMs: number;
  /** Blocks for that long, or until the run's wall time is over or it is interrupted. */
  sleepMs(milliseconds: number): void;
  /** How somebody has asked to stop the program since this was last asked. */
  takeInterruption(): Interruption | null;
  /** Calls a function of the embedding program and blocks; undefined where it was interrupted. */
  call(call: HostCall): HostAnswer | undefined;
  /** Starts such a call; its answer, of the same id, comes from `waitForAnswers`. */
  startCall(call: HostCall): number;
  /** The answers that have come, after waiting for one at most that long (for ever: `null`). */
  waitForAnswers(milliseconds: number | null): readonly HostAnswer[];
  /**
   * Bytes that the program's memory budget is charged with now: V8 heap and external memory.
   * Without `exact` garbage may be among them.
   */
  memoryBytes(exact?: boolean): number;
  /** Takes a fault of ours, for the operator's log. */
  log?(error: unknown): void;
  /** Fills with random bytes. */
  randomBytes(target: Uint8Array): void;
  /** What a module of the library is made of, by its name, and others that it needs. */
  libraryModules(name: string): Iterable<readonly [name: string, made: LibraryModule]>;
  /** Makes a function of generated JavaScript; the stack shows it under that name, a URL. */
  compileFunction(
    body: string,
    parameters: readonly string[],
    name: string,
  ): (...args: never[]) => unknown;
}

/** Limits that the interpreter holds itself. The parent holds the wall clock and the process. */
export interface InterpreterLimits {
  /** CPU seconds of the program itself; start-up and sleeping are not charged. */
  cpuTimeSec: number;
  /** Seconds that may pass while it runs. The parent kills the process a little later. */
  wallTimeSec: number;
  /** Bytes above what the process held when the run began. */
  memoryBytes: number;
  /** Python frames, as `sys.setrecursionlimit`. */
  recursion: number;
  /** Calls of the embedding program's functions. */
  hostCalls: number;
}

/** A function of the embedding program, as Python shows it. */
export interface ToolSpec {
  /** Its name, which may be dotted. */
  readonly name: string;
  /** Its parameters in Python's notation, `(a, *, b=1) -> str`; `null`: any. */
  readonly signature: string | null;
  /** Its documentation. */
  readonly description: string | null;
  /** Whether a call gives an awaitable where an event loop runs. */
  readonly isAsync: boolean;
}

export interface InterpreterOptions {
  host: Host;
  limits: InterpreterLimits;
  /** Patterns of `authorizedImports`: names, `pkg.sub`, `pkg.*`, `*`; `null` allows the whole registry. */
  authorizedImports: readonly string[] | null;
  /** Functions of the embedding program that Python may call. */
  tools?: readonly ToolSpec[];
  /** Whether there is `final_answer`. */
  finalAnswer?: boolean;
}

export interface RunRequest {
  /** Python source. */
  source: string;
  /** The name that tracebacks show, `<stdin>` for instance. */
  filename: string;
  /** Variables that it finds, their values on the wire (wire.ts). */
  inputs?: readonly (readonly [name: string, value: JsonValue])[];
  /** Limits of this run, where they differ from those of the interpreter. */
  limits?: InterpreterLimits;
}

/** An uncaught Python exception, or a limit's error, as people and models read it. */
export interface ErrorRecord {
  /** The exception's class, `KeyError`; a limit's is `TimeoutError`, `MemoryError` or `RuntimeError`. */
  type: string;
  /** The text of the exception. */
  message: string;
  /** The line of the program it struck, from 1, where known. */
  line: number | null;
  /** CPython's traceback text, its last line being `Type: message`; ends in a line end. */
  traceback: string;
  /** What to do about it, where there is something to say beyond the message. */
  hint?: string;
}

/** The limits that can end a program. */
export type LimitKind =
  | "cpu"
  | "wall"
  | "memory"
  | "output"
  | "recursion"
  | "value"
  | "calls"
  | "source";

/** What one run came to. `exitCode` is that of `sys.exit`, 0 or 1 otherwise. */
export interface Completion {
  status: "ok" | "error" | "limit" | "cancelled" | "internal";
  value: { repr: string; json?: JsonValue } | null;
  error: ErrorRecord | null;
  limit: LimitKind | null;
  exitCode: number;
  /** Whether the value is what `final_answer` was given. */
  finalAnswer: boolean;
}
