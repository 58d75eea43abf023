/** `Sandbox`: a pool of warmed children, a queue before it, and the sessions. */

import { BusyError, ClosedError } from "./errors.ts";
import { Execution } from "./execution.ts";
import { checkOptions, newRunPlan, RUN_OPTIONS, type RunOptions } from "./options.ts";
import { newCancelledEnding, newUnstartedOutcome, type Outcome } from "./outcome.ts";
import { type Limits, newPolicy, PolicyError, shown } from "./policy.ts";
import { Pool } from "./pool.ts";
import { refusal } from "./run.ts";
import { RunQueue } from "./run_queue.ts";
import {
  ChildSession,
  type Session,
  SESSION_OPTIONS,
  type SessionHome,
  type SessionOptions,
} from "./session.ts";
import { type Tools, ToolTable } from "./tools.ts";

/** What a sandbox is made with. */
export interface SandboxOptions {
  /** Limits of its runs, where they differ from the defaults. */
  limits?: Partial<Limits>;
  /** Modules that its programs may import. Default: `DEFAULT_AUTHORIZED_IMPORTS`. */
  authorizedImports?: readonly string[];
  /** Functions that its programs may call. */
  tools?: Tools;
  /** Children kept ready. Default: the number of processors. */
  poolSize?: number;
  /** Runs at the same time, sessions not counted. Default: twice the number of processors. */
  maxConcurrent?: number;
  /** Runs that may wait for their turn. Default 100. */
  maxQueue?: number;
  /** Seconds that a run may wait for its turn. Default 10. */
  queueTimeoutSec?: number;
  /** Runs that one caller may have, running and waiting. Default: `maxConcurrent`. */
  maxPerCaller?: number;
  /** Sessions at the same time. Default 16. */
  maxSessions?: number;
  /** Seconds without a run after which a session is closed. Default 600. */
  sessionIdleSec?: number;
  /** Told the details of a fault of Vivarium's own. Default: `console.error`. */
  onInternalError?: (detail: string) => void;
}

const SANDBOX_OPTIONS: readonly (keyof SandboxOptions)[] = [
  "limits",
  "authorizedImports",
  "tools",
  "poolSize",
  "maxConcurrent",
  "maxQueue",
  "queueTimeoutSec",
  "maxPerCaller",
  "maxSessions",
  "sessionIdleSec",
  "onInternalError",
];

/** What a sandbox has to do. */
export interface SandboxStats {
  /** Children that are ready. */
  ready: number;
  /** Runs that have a child. */
  running: number;
  /** Runs that wait. */
  queued: number;
  /** Open sessions. */
  sessions: number;
  /** Children started so far. */
  started: number;
  /** Children that could not be started, or ended before they were ready. */
  failedStarts: number;
}

/**
 * Runs programs in children that were started ahead, each in one of its own, and keeps sessions.
 *
 * ```ts
 * import { Sandbox } from "@vivarium/python";
 *
 * await using sandbox = new Sandbox({ limits: { cpuTimeSec: 2 } });
 * const outcomes = await Promise.all([1, 2, 3].map((n) => sandbox.run(`${n} * 2`)));
 * console.log(outcomes.map((outcome) => outcome.value?.json)); // [ 2, 4, 6 ]
 * ```
 */
export class Sandbox implements AsyncDisposable {
  readonly #options: SandboxOptions;
  readonly #onInternalError: (detail: string) => void;
  readonly #maxSessions: number;
  readonly #sessionIdleSec: number;
  readonly #pool: Pool;
  readonly #queue: RunQueue;
  readonly #sessions = new Map<string, Session>();
  /** The runs that would be lost if the sandbox closed now. */
  readonly #executions = new Set<Execution>();
  #isClosed = false;

  /**
   * Starts the children that are kept ready.
   *
   * @throws {PolicyError} When an option is not valid.
   */
  constructor(options: SandboxOptions = {}) {
    checkOptions(options, SANDBOX_OPTIONS);
    const { limits } = newPolicy(options.limits, options.authorizedImports);
    new ToolTable(options.tools);
    const processors = navigator.hardwareConcurrency;
    const maxConcurrent = count(options, "maxConcurrent", 2 * processors, 1);
    this.#options = options;
    this.#onInternalError = options.onInternalError ?? ((detail) => console.error(detail));
    this.#maxSessions = count(options, "maxSessions", 16, 0);
    this.#sessionIdleSec = seconds(options, "sessionIdleSec", 600);
    this.#queue = new RunQueue({
      maxConcurrent,
      maxQueue: count(options, "maxQueue", 100, 0),
      queueTimeoutSec: seconds(options, "queueTimeoutSec", 10),
      maxPerCaller: count(options, "maxPerCaller", maxConcurrent, 1),
    });
    const poolSize = count(options, "poolSize", processors, 0);
    const isBusy = () => this.#queue.running >= processors;
    this.#pool = new Pool(poolSize, limits, isBusy, this.#onInternalError);
  }

  /** What there is to do now. */
  get stats(): SandboxStats {
    return {
      ready: this.#pool.ready,
      running: this.#queue.running,
      queued: this.#queue.queued,
      sessions: this.#sessions.size,
      started: this.#pool.started,
      failedStarts: this.#pool.failedStarts,
    };
  }

  /**
   * Runs a program in a child of its own.
   *
   * @throws {PolicyError} When an option is not valid.
   * @throws {BusyError} When there is no room for it.
   * @throws {ClosedError} When the sandbox is closed.
   * @throws {Deno.errors.NotCapable} When running `deno` is not permitted (`--allow-run=deno`).
   */
  async run(code: string, options: RunOptions = {}): Promise<Outcome> {
    checkOptions(options, RUN_OPTIONS);
    const plan = newRunPlan(code, this.#withDefaults(options));
    const refused = refusal(plan);
    if (refused !== null) return refused;
    const arrivedAt = performance.now();
    let leave: () => void;
    try {
      leave = await this.#queue.enter(options.caller, plan.signal);
    } catch (error) {
      if (!plan.signal?.aborted) throw error;
      return newUnstartedOutcome(newCancelledEnding(), performance.now() - arrivedAt);
    }
    const queueMs = performance.now() - arrivedAt;
    let execution: Execution | undefined;
    try {
      execution = new Execution(this.#pool.take(plan.policy.limits), plan, queueMs);
      this.#executions.add(execution);
      return await execution.outcome();
    } finally {
      if (execution !== undefined) this.#executions.delete(execution);
      leave();
      this.#pool.tend();
    }
  }

  /**
   * Opens a session.
   *
   * @throws {PolicyError} When an option is not valid.
   * @throws {BusyError} When there are as many sessions as there may be.
   * @throws {ClosedError} When the sandbox is closed.
   */
  // deno-lint-ignore require-await -- sessions that are restored will have to be waited for
  async session(options: SessionOptions = {}): Promise<Session> {
    checkOptions(options, SESSION_OPTIONS);
    if (this.#isClosed) throw new ClosedError("The sandbox is closed");
    const { idleSec: _, ...rest } = options;
    const idleSec = seconds(options, "idleSec", this.#sessionIdleSec);
    if (this.#sessions.size >= this.#maxSessions) {
      const message = `${this.#maxSessions} sessions are open, which is the limit`;
      throw new BusyError("sessions", message, 10);
    }
    const home: SessionHome = {
      takeChild: (plan) => this.#pool.take(plan.policy.limits),
      forget: (session) => void this.#sessions.delete(session.id),
    };
    const session = new ChildSession(home, this.#withDefaults(rest), idleSec);
    this.#sessions.set(session.id, session);
    return session;
  }

  /** The open session of that id. */
  getSession(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  /** Resolves once a child is ready to run; rejects with the reason where none can be started. */
  async check(): Promise<void> {
    if (this.#isClosed) throw new ClosedError("The sandbox is closed");
    await this.#pool.check();
  }

  /**
   * Refuses new runs, waits `graceSec` seconds (default 0) for those under way, kills the rest, and
   * resolves once no process is left.
   */
  async close(options: { graceSec?: number } = {}): Promise<void> {
    this.#isClosed = true;
    const idle = this.#queue.close();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, (options.graceSec ?? 0) * 1000);
    await Promise.race([idle, promise]);
    clearTimeout(timer);
    for (const execution of this.#executions) execution.kill();
    await Promise.all([...this.#sessions.values()].map((session) => session.close()));
    await this.#pool.close();
    await idle;
  }

  /** Closes the sandbox at once. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #withDefaults(options: RunOptions): RunOptions {
    const { limits, authorizedImports, tools } = this.#options;
    // An option that is there but undefined must not undo what the sandbox was made with.
    return {
      ...options,
      authorizedImports: options.authorizedImports ?? authorizedImports,
      onInternalError: options.onInternalError ?? this.#onInternalError,
      limits: typeof options.limits === "object" ? { ...limits, ...options.limits } : limits,
      tools: options.tools === undefined ? tools : { ...tools, ...options.tools },
    };
  }
}

function count(
  options: SandboxOptions,
  name: "poolSize" | "maxConcurrent" | "maxQueue" | "maxPerCaller" | "maxSessions",
  fallback: number,
  least: number,
): number {
  const value = options[name] ?? fallback;
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new PolicyError(name, `${name} must be a whole number from ${least}, not ${shown(value)}`);
}

function seconds<Name extends string>(
  options: { [name in Name]?: number },
  name: Name,
  fallback: number,
): number {
  const value: number = options[name] ?? fallback;
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  throw new PolicyError(name, `${name} must be a number of seconds above 0, not ${shown(value)}`);
}
