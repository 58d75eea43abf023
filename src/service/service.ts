/**
 * The service behind HTTP and MCP: one sandbox, the operator's policy over what requests ask for,
 * and sessions that belong to the key that made them.
 */

import {
  BusyError,
  DEFAULT_AUTHORIZED_IMPORTS,
  limitRules,
  type Limits,
  type Outcome,
  type OutputSink,
  PolicyError,
  type RunOptions,
  Sandbox,
  type SandboxStats,
  type Session,
  type Variable,
} from "../../mod.ts";
import type { Log } from "./log.ts";
import type {
  ExecuteRequest,
  PolicyRecord,
  SessionExecuteRequest,
  SessionRequest,
} from "./schemas.ts";
import type { Settings } from "./settings.ts";
import { withRunSpan } from "./tracing.ts";

/** Who asks, and how they are told of output. */
export interface RunContext {
  /** The name of the key, or of the way in where there are none. */
  readonly caller: string;
  readonly requestId?: string;
  readonly signal?: AbortSignal;
  readonly onStdout?: OutputSink;
  readonly onStderr?: OutputSink;
}

/** There is no such session, or it belongs to another key. */
export class NoSessionError extends Error {
  override name = "NoSessionError";

  /** Takes the id that was asked for. */
  constructor(id: string) {
    super(
      `There is no session ${JSON.stringify(id.slice(0, 64))}: it was closed, or has expired. ` +
        "Open a new one",
    );
  }
}

/** No child can be started, so no program can be run. */
export class CannotRunError extends Error {
  override name = "CannotRunError";
}

/** Told of every run. */
export type OutcomeListener = (outcome: Outcome) => void;

/** What the service runs with. */
export interface ServiceParts {
  readonly log: Log;
  readonly onOutcome?: OutcomeListener;
}

/** Runs programs as the operator allows. */
export class Service {
  /** What the operator set. */
  readonly settings: Settings;
  /** The policy in force. */
  readonly policy: PolicyRecord;
  readonly #parts: ServiceParts;
  readonly #sandbox: Sandbox;
  readonly #sessions = new Map<string, { session: Session; caller: string }>();
  #isClosing = false;
  #fault: string | null = null;

  /** Starts the children that are kept ready. */
  constructor(settings: Settings, parts: ServiceParts) {
    this.settings = settings;
    this.policy = policyOf(settings);
    this.#parts = parts;
    this.#sandbox = new Sandbox({
      limits: settings.limits,
      authorizedImports: this.policy.authorizedImports,
      poolSize: settings.poolSize,
      maxConcurrent: settings.maxConcurrent,
      maxQueue: settings.maxQueue,
      queueTimeoutSec: settings.queueTimeoutSec,
      maxPerCaller: settings.maxPerKey,
      maxSessions: settings.maxSessions,
      sessionIdleSec: settings.sessionIdleSec,
      onInternalError: (detail) => parts.log.error("internal error", { detail }),
    });
  }

  /** What there is to do now. */
  get stats(): SandboxStats {
    return this.#sandbox.stats;
  }

  /** Whether it is shutting down. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Finds out whether children can be started: `null`, or why not. */
  async check(): Promise<string | null> {
    try {
      await this.#sandbox.check();
      this.#fault = null;
    } catch (error) {
      this.#fault = startFault(error) ?? (error instanceof Error ? error.message : String(error));
    }
    return this.#fault;
  }

  /** Runs a program in a child of its own. */
  execute(request: ExecuteRequest, context: RunContext): Promise<Outcome> {
    const { code, clock, limits, authorizedImports, inputs, ...rest } = request;
    const options: RunOptions = {
      ...rest,
      ...this.#sinksOf(context),
      inputs: inputs as RunOptions["inputs"],
      limits: this.#limitsOf(limits),
      authorizedImports: this.#importsOf(authorizedImports),
      clock: clockOf(clock),
      // Without keys everybody is the same caller, which says nothing about who takes too much.
      caller: this.settings.apiKeys.length > 0 ? context.caller : undefined,
    };
    return this.#observed(code, context, () => this.#sandbox.run(code, options));
  }

  /** Opens a session that belongs to the caller. */
  async openSession(request: SessionRequest, { caller }: RunContext): Promise<Session> {
    const { maxSessionsPerKey, sessionIdleSec, apiKeys } = this.settings;
    this.#forgetClosed();
    const mine = [...this.#sessions.values()].filter((each) => each.caller === caller).length;
    if (apiKeys.length > 0 && mine >= maxSessionsPerKey) {
      throw new BusyError("caller", `This key has ${mine} sessions, which is its limit`, 10);
    }
    const { idleSec = sessionIdleSec, clock, limits, authorizedImports, ...rest } = request;
    if (idleSec > sessionIdleSec) {
      throw new PolicyError("idleSec", `idleSec may be ${sessionIdleSec} at most, not ${idleSec}`);
    }
    const options = {
      ...rest,
      idleSec,
      clock: clockOf(clock),
      limits: this.#limitsOf(limits),
      authorizedImports: this.#importsOf(authorizedImports),
    };
    const session = await startable(() => this.#sandbox.session(options));
    this.#sessions.set(session.id, { session, caller });
    return session;
  }

  /** The caller's session of that id. */
  session(id: string, { caller }: RunContext): Session {
    const entry = this.#sessions.get(id);
    if (entry === undefined || entry.caller !== caller || entry.session.isClosed) {
      throw new NoSessionError(id);
    }
    return entry.session;
  }

  /** Runs a program in the caller's session. */
  executeInSession(
    id: string,
    request: SessionExecuteRequest,
    context: RunContext,
  ): Promise<Outcome> {
    const session = this.session(id, context);
    const { code, inputs, limits, ...rest } = request;
    return this.#observed(code, context, () =>
      session.run(code, {
        ...rest,
        ...this.#sinksOf(context),
        inputs: inputs as RunOptions["inputs"],
        limits: this.#limitsOf(limits),
      }));
  }

  /** The variables of the caller's session; `null` while a program runs in it. */
  async variables(id: string, context: RunContext): Promise<Variable[] | null> {
    const session = this.session(id, context);
    return session.isRunning ? null : await session.variables();
  }

  /** Closes the caller's session. */
  async closeSession(id: string, context: RunContext): Promise<void> {
    const session = this.session(id, context);
    this.#sessions.delete(id);
    await session.close();
  }

  /** Takes no more, waits for what runs, kills the rest, and leaves no process. */
  async close(graceSec: number): Promise<void> {
    this.#isClosing = true;
    await this.#sandbox.close({ graceSec });
  }

  /** Below the ceilings, each limit of a request; a mistake is a `PolicyError`. */
  #limitsOf(limits: Partial<Limits> | undefined): Partial<Limits> | undefined {
    if (limits === undefined) return undefined;
    const { ceilings } = this.settings;
    const given = Object.entries(limits).filter(([, value]) => value !== undefined) as [
      keyof Limits,
      number,
    ][];
    for (const [name, value] of given) {
      if (value > ceilings[name]) {
        throw new PolicyError(
          `limits.${name}`,
          `limits.${name} may be ${ceilings[name]} at most here, not ${value}`,
        );
      }
    }
    const merged: Partial<Limits> = Object.fromEntries(given);
    if (merged.cpuTimeSec !== undefined && merged.wallTimeSec === undefined) {
      const standard = this.policy.limits.wallTimeSec!.default;
      merged.wallTimeSec = Math.min(
        Math.max(standard, 2 * merged.cpuTimeSec),
        ceilings.wallTimeSec,
      );
    }
    return merged;
  }

  /** The modules that a request asks for, out of those that the operator allows. */
  #importsOf(names: readonly string[] | undefined): readonly string[] | undefined {
    if (names === undefined) return undefined;
    const allowed = this.policy.authorizedImports;
    return names.flatMap((name) => {
      if (name === "*") return allowed;
      if (allowed.some((pattern) => covers(pattern, name))) return name;
      throw new PolicyError(
        "authorizedImports",
        `authorizedImports: ${JSON.stringify(name)} is not allowed by this service; allowed: ` +
          allowed.join(", "),
      );
    });
  }

  #sinksOf({ onStdout, onStderr, signal }: RunContext): RunOptions {
    return { onStdout, onStderr, signal };
  }

  #observed(code: string, context: RunContext, run: () => Promise<Outcome>): Promise<Outcome> {
    return withRunSpan(async () => {
      const outcome = await startable(run);
      const { log, onOutcome } = this.#parts;
      onOutcome?.(outcome);
      log.info("run", {
        requestId: context.requestId,
        caller: context.caller,
        status: outcome.status,
        limit: outcome.limit,
        errorType: outcome.error?.type,
        cpuMs: Math.round(outcome.usage.cpuMs),
        wallMs: Math.round(outcome.usage.wallMs),
        startMs: Math.round(outcome.usage.startMs),
        queueMs: Math.round(outcome.usage.queueMs),
        ...this.settings.logPrograms
          ? { code, stdout: outcome.stdout, stderr: outcome.stderr }
          : null,
      });
      return outcome;
    });
  }

  #forgetClosed(): void {
    for (const [id, { session }] of this.#sessions) {
      if (session.isClosed) this.#sessions.delete(id);
    }
  }
}

/** What keeps children from being started, where that is known. */
function startFault(error: unknown): string | null {
  if (error instanceof Deno.errors.NotCapable) {
    return "Starting deno is not permitted; run with -P or --allow-run=deno";
  }
  return error instanceof Deno.errors.NotFound ? "There is no deno on PATH to start" : null;
}

async function startable<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const fault = startFault(error);
    throw fault === null ? error : new CannotRunError(`No program can be run here: ${fault}`);
  }
}

/** What `GET /v1/modules` answers. */
function policyOf(settings: Settings): PolicyRecord {
  const limits = Object.entries(limitRules())
    .filter(([name]) => name !== "hostCalls")
    .map(([name, rule]) => {
      const set = settings.limits[name as keyof Limits];
      const maximum = settings.ceilings[name as keyof Limits];
      return [name, { ...rule, default: set ?? rule.default, maximum }] as const;
    });
  return {
    python: "3.13",
    authorizedImports: [...settings.authorizedImports ?? DEFAULT_AUTHORIZED_IMPORTS],
    limits: Object.fromEntries(limits),
    sessionIdleSec: settings.sessionIdleSec,
  };
}

/** Whether what the operator wrote allows what a request asks for. */
function covers(pattern: string, name: string): boolean {
  if (pattern === "*" || pattern === name) return true;
  return pattern.endsWith(".*") &&
    (name === pattern.slice(0, -2) || name.startsWith(pattern.slice(0, -1)));
}

function clockOf(clock: string | number | undefined): Date | number | undefined {
  return typeof clock === "string" ? new Date(clock) : clock;
}
