/**
 * The contract between the interpreter and the process that it runs in: what the interpreter asks
 * for (`Host`), what a run is asked to do (`RunRequest`), and what comes out (`Completion`).
 * The sandbox's worker implements `Host`; tests may use one of their own.
 */

/** A JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | { [key: string]: JsonValue };

/** What the interpreter needs from its process. All of it is synchronous. */
export interface Host {
  /** Takes output as the program writes it; the host batches, caps and forwards it. */
  write(stream: "stdout" | "stderr", text: string): void;
  /** The program's standard input, whole, or `null` when none was given. */
  readonly stdin: string | null;
  /** CPU time that this process has used, user and system, in milliseconds. */
  cpuTimeMs(): number;
  /** A monotonic clock in milliseconds. */
  monotonicMs(): number;
  /** Wall-clock time in milliseconds since the epoch. */
  now(): number;
  /** Blocks for that long. */
  sleepMs(milliseconds: number): void;
  /**
   * Bytes that the program's memory budget is charged with now: V8 heap and external memory.
   * Without `exact` garbage may be among them.
   */
  memoryBytes(exact?: boolean): number;
  /** Takes a fault of ours, for the operator's log. */
  log?(error: unknown): void;
  /** Fills with random bytes. */
  randomBytes(target: Uint8Array): void;
  /** Loads generated JavaScript (an ES module's text) and gives its namespace. */
  loadModule(code: string): Promise<Record<string, unknown>>;
}

/** Limits that the interpreter holds itself. The parent holds the wall clock and the process. */
export interface InterpreterLimits {
  /** CPU seconds of the program itself; start-up and sleeping are not charged. */
  cpuTimeSec: number;
  /** Bytes above what the process held when the run began. */
  memoryBytes: number;
  /** Python frames, as `sys.setrecursionlimit`. */
  recursion: number;
}

export interface InterpreterOptions {
  host: Host;
  limits: InterpreterLimits;
  /** Patterns of `authorizedImports`: names, `pkg.sub`, `pkg.*`, `*`; `null` allows the whole registry. */
  authorizedImports: readonly string[] | null;
}

export interface RunRequest {
  /** Python source. */
  source: string;
  /** The name that tracebacks show, `<stdin>` for instance. */
  filename: string;
}

/** An uncaught Python exception, or a limit's error, as people and models read it. */
export interface ErrorRecord {
  type: string;
  message: string;
  /** The line of the program it struck, from 1, where known. */
  line: number | null;
  /** CPython's traceback text, its last line being `Type: message`; ends in a line end. */
  traceback: string;
  /** What to do about it, where there is something to say beyond the message. */
  hint?: string;
}

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
  status: "ok" | "error" | "limit" | "internal";
  value: { repr: string; json?: JsonValue } | null;
  error: ErrorRecord | null;
  limit: LimitKind | null;
  exitCode: number;
}
