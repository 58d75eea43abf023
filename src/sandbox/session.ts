/** A session: a child whose globals live from one run to the next. */

import type { Child } from "./child.ts";
import { ClosedError } from "./errors.ts";
import { Execution } from "./execution.ts";
import { checkOptions, newRunPlan, type RunOptions, type RunPlan } from "./options.ts";
import { newEnding, newUnstartedOutcome, type Outcome } from "./outcome.ts";
import { type Limits, PolicyError } from "./policy.ts";
import { refusal } from "./run.ts";

/** What a session is made with. */
export interface SessionOptions extends
  Pick<
    RunOptions,
    | "limits"
    | "authorizedImports"
    | "tools"
    | "seed"
    | "clock"
    | "caller"
    | "finalAnswer"
    | "onInternalError"
  > {
  /** Seconds without a run after which it is closed. Default: the sandbox's `sessionIdleSec`. */
  idleSec?: number;
}

/** The names of a session's options. */
export const SESSION_OPTIONS: readonly (keyof SessionOptions)[] = [
  "limits",
  "authorizedImports",
  "tools",
  "seed",
  "clock",
  "caller",
  "finalAnswer",
  "onInternalError",
  "idleSec",
];

/** What one run in a session is given. */
export interface SessionRunOptions extends
  Pick<
    RunOptions,
    "inputs" | "stdin" | "onStdout" | "onStderr" | "signal" | "filename"
  > {
  /** Limits of this run; the memory is the session's. */
  limits?: Partial<Omit<Limits, "memoryMb">>;
}

const SESSION_RUN_OPTIONS: readonly (keyof SessionRunOptions)[] = [
  "limits",
  "inputs",
  "stdin",
  "onStdout",
  "onStderr",
  "signal",
  "filename",
];

/** A variable of a session. */
export interface Variable {
  /** Its name. */
  name: string;
  /** The name of its value's type. */
  type: string;
  /** The value's `repr()`, cut at 80 characters. */
  repr: string;
}

/**
 * Runs programs one after the other in the same globals. An exception, an interruption or a limit
 * on time leaves them as they are. Where the process itself dies, of memory for instance, the
 * outcome says that the variables were lost, and the session goes on empty.
 *
 * ```ts
 * import { Sandbox } from "@vivarium/python";
 *
 * await using sandbox = new Sandbox();
 * await using session = await sandbox.session();
 * await session.run("x = 20");
 * console.log((await session.run("x + 1")).value?.json); // 21
 * ```
 */
export interface Session extends AsyncDisposable {
  /** Names the session; it cannot be guessed. */
  readonly id: string;
  /** When it was made. */
  readonly createdAt: Date;
  /** When it is closed unless it is used before. */
  readonly expiresAt: Date;
  /** Whether it has been closed, or has expired. */
  readonly isClosed: boolean;
  /** Whether a program runs in it, or waits to. */
  readonly isRunning: boolean;
  /**
   * Runs a program in the session's globals, after those that it was given before.
   *
   * @throws {PolicyError} When an option is not valid.
   * @throws {ClosedError} When the session is closed.
   */
  run(code: string, options?: SessionRunOptions): Promise<Outcome>;
  /** Raises `KeyboardInterrupt` in the program that runs; `false` where none does. */
  interrupt(): boolean;
  /**
   * The variables that programs have made.
   *
   * @throws {ClosedError} When the session is closed.
   */
  variables(): Promise<Variable[]>;
  /** Forgets all variables; a program that runs is killed. */
  reset(): Promise<void>;
  /** Closes the session; a program that runs is killed. */
  close(): Promise<void>;
}

/** What a session needs of its sandbox. */
export interface SessionHome {
  /** A child for this plan. */
  takeChild(plan: RunPlan): Child;
  /** The session is closed. */
  forget(session: Session): void;
}

const LOST = "The session's variables were lost; it is empty now";

/** A session in a child. */
export class ChildSession implements Session {
  readonly id: string = newId();
  readonly createdAt: Date = new Date();
  readonly #home: SessionHome;
  readonly #options: RunOptions;
  readonly #idleMs: number;
  #child: Child | null = null;
  #isLost = false;
  #isClosed = false;
  #cells = 0;
  #execution: Execution | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #expiresAt = 0;

  /** Starts the child that keeps it. */
  constructor(home: SessionHome, options: RunOptions, idleSec: number) {
    this.#home = home;
    this.#options = options;
    this.#idleMs = idleSec * 1000;
    this.#touch();
    this.#start();
  }

  get expiresAt(): Date {
    return new Date(this.#expiresAt);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get isRunning(): boolean {
    return this.#pending > 0;
  }

  async run(code: string, options: SessionRunOptions = {}): Promise<Outcome> {
    checkOptions(options, SESSION_RUN_OPTIONS);
    if (Object.hasOwn(options.limits ?? {}, "memoryMb")) {
      throw new PolicyError(
        "limits.memoryMb",
        "memoryMb is set for the whole session, not for a run",
      );
    }
    const plan = this.#plan(code, options, "run");
    return refusal(plan) ?? await this.#queue(plan);
  }

  interrupt(): boolean {
    this.#execution?.interrupt();
    return this.#execution !== null;
  }

  async variables(): Promise<Variable[]> {
    const outcome = await this.#queue(this.#plan("", {}, "variables"));
    return Array.isArray(outcome.value?.json) ? outcome.value.json.map(asVariable) : [];
  }

  async reset(): Promise<void> {
    this.#checkOpen();
    this.#touch();
    this.#execution?.kill();
    const done = this.#tail.then(async () => {
      await this.#drop();
      this.#isLost = false;
      this.#cells = 0;
      if (!this.#isClosed) this.#start();
    });
    this.#tail = done;
    await done;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#idleTimer);
    this.#home.forget(this);
    await this.#drop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #plan(code: string, options: SessionRunOptions, task: "run" | "variables"): RunPlan {
    this.#checkOpen();
    const limits = { ...this.#options.limits, ...options.limits };
    const filename = options.filename ?? (task === "run" ? `<cell ${++this.#cells}>` : undefined);
    return newRunPlan(
      code,
      { ...this.#options, ...options, limits, filename },
      { task, session: true },
    );
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ClosedError("The session is closed, or has expired");
  }

  #start(): void {
    this.#child = this.#home.takeChild(this.#plan("", {}, "variables"));
    const child = this.#child;
    child.ended.then(() => {
      // What becomes of one that dies while it runs a program is the program's outcome.
      if (this.#child === child && this.#execution === null) {
        this.#child = null;
        this.#isLost = true;
      }
    });
  }

  async #drop(): Promise<void> {
    this.#execution?.kill();
    const child = this.#child;
    this.#child = null;
    child?.kill();
    await child?.ended;
  }

  async #queue(plan: RunPlan): Promise<Outcome> {
    this.#pending++;
    const before = this.#tail;
    const mine = before.then(() => this.#runNow(plan));
    this.#tail = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.#pending--;
      this.#touch();
    }
  }

  async #runNow(plan: RunPlan): Promise<Outcome> {
    this.#checkOpen();
    this.#touch();
    if (this.#isLost) {
      this.#isLost = false;
      this.#start();
      if (plan.request.task === "run") {
        const message = "The session's process had ended before this program was run";
        return newUnstartedOutcome(newEnding("error", null, "SessionLost", message, LOST));
      }
    }
    const child = this.#child!;
    this.#execution = new Execution(child, plan, 0);
    try {
      const outcome = await this.#execution.outcome();
      if (child.isDead && !this.#isClosed) {
        this.#start();
        if (outcome.error !== null) outcome.error.hint = LOST;
      }
      return outcome;
    } finally {
      this.#execution = null;
    }
  }

  /** It has been used: the time until it expires begins anew. */
  #touch(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#idleTimer);
    this.#expiresAt = Date.now() + this.#idleMs;
    this.#idleTimer = setTimeout(() => {
      if (this.#pending > 0) this.#touch();
      else void this.close();
    }, Math.min(this.#idleMs, 2 ** 31 - 1));
    Deno.unrefTimer(this.#idleTimer);
  }
}

/** 128 random bits. */
function newId(): string {
  return crypto.getRandomValues(new Uint8Array(16)).toHex();
}

/** What the child says of a variable: it is hostile input, so it is made text. */
function asVariable(value: unknown): Variable {
  const { name, type, repr } = (value ?? {}) as Record<string, unknown>;
  return { name: String(name), type: String(type), repr: String(repr) };
}
