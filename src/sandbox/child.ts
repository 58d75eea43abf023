/**
 * One child process and the one program that it runs: started here, fed, watched by the wall
 * clock, and dead when its outcome is given. Its command line is command.ts's part.
 */

import { type ChildCommand, childCommands } from "./command.ts";
import {
  type Ending,
  newEnding,
  newInternalEnding,
  newLimitEnding,
  type Outcome,
  type Truncated,
} from "./outcome.ts";
import type { Policy } from "./policy.ts";
import {
  encodeFrame,
  type Frame,
  FrameKind,
  FrameReader,
  parseProgress,
  parseResult,
  ProtocolError,
  type StartRequest,
} from "./protocol.ts";

/** Milliseconds in which a child must have started. */
const START_TIMEOUT_MS = 20_000;
/** Milliseconds that a killed child's last output is waited for. */
const DRAIN_MS = 300;
/** Bytes kept of what the child's process, not the program, writes to standard error. */
const LOG_BYTES = 8 * 1024;
/** Bytes that all the child's frames may have, beyond its output and its value. */
const FRAMES_ROOM_BYTES = 64 * 1024 * 1024;

type Timer = ReturnType<typeof setTimeout>;

/** What a run is given and whom it tells. */
export interface ChildRun {
  readonly source: string;
  readonly filename: string;
  readonly stdin: string | null;
  readonly policy: Policy;
  readonly onStdout?: (text: string) => void;
  readonly onStderr?: (text: string) => void;
  readonly onInternalError?: (detail: string) => void;
  readonly signal?: AbortSignal;
}

function spawn(command: ChildCommand): Deno.ChildProcess {
  return new Deno.Command(command.command, {
    args: [...command.args],
    env: { ...command.env },
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Starts a child by the first way that works, or throws what the last one threw. */
function startProcess(policy: Policy): Deno.ChildProcess {
  const commands = childCommands(policy.limits);
  for (const command of commands.slice(0, -1)) {
    try {
      return spawn(command);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotCapable)) {
        throw error;
      }
    }
  }
  return spawn(commands.at(-1)!);
}

/** Runs one program in a child of its own. Throws only where no child can be started. */
export async function runInChild(run: ChildRun): Promise<Outcome> {
  const child = new Child(run);
  return await child.outcome();
}

class Child {
  readonly #run: ChildRun;
  readonly #process: Deno.ChildProcess;
  readonly #startedAt = performance.now();
  readonly #reader: FrameReader;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #text = { stdout: "", stderr: "" };
  readonly #truncated: Truncated = { stdout: 0, stderr: 0, value: 0 };
  #log = "";
  #readyAt: number | null = null;
  #endedAt: number | null = null;
  #timer: Timer;
  #drainTimer: Timer | undefined;
  #onStop: (() => void) | null = null;
  #ending: Ending | null = null;
  #cpuMs = 0;
  #peakMemoryBytes = 0;
  #outputBytes = 0;
  #frameBytes = 0;

  constructor(run: ChildRun) {
    this.#run = run;
    this.#reader = new FrameReader(run.policy.limits.maxValueLength);
    this.#process = startProcess(run.policy);
    this.#timer = setTimeout(() => this.#fail("Child did not start in time"), START_TIMEOUT_MS);
  }

  async outcome(): Promise<Outcome> {
    const { signal } = this.#run;
    const cancel = () => this.#stop(newEnding("cancelled", null, "Cancelled", "Run was cancelled"));
    const killed = Promise.withResolvers<void>();
    this.#onStop = () => {
      this.#drainTimer = setTimeout(killed.resolve, DRAIN_MS);
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    try {
      const fed = this.#feed();
      const drained = Promise.all([this.#readFrames(), this.#readLog()]);
      await Promise.race([drained, killed.promise]);
      const status = await this.#process.status;
      await Promise.race([fed, killed.promise]);
      this.#ending ??= this.#endingOf(status);
    } finally {
      // Also where a caller's callback threw.
      this.#kill();
      clearTimeout(this.#timer);
      clearTimeout(this.#drainTimer);
      signal?.removeEventListener("abort", cancel);
    }
    return this.#record(this.#ending);
  }

  /** Ends the run: the first ending counts, and the process does not outlive it. */
  #stop(ending: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = ending;
    this.#endedAt = performance.now();
    clearTimeout(this.#timer);
    this.#onStop?.();
    this.#kill();
  }

  #kill(): void {
    try {
      this.#process.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }

  #fail(detail: string): void {
    if (this.#ending !== null) return;
    this.#stop(newInternalEnding());
    this.#run.onInternalError?.(`${detail}\n${this.#log}`.trimEnd());
  }

  async #feed(): Promise<void> {
    const { source, filename, stdin, policy } = this.#run;
    const { memoryMb, ...limits } = policy.limits;
    const request: StartRequest = {
      source,
      filename,
      stdin,
      authorizedImports: policy.authorizedImports,
      limits: { ...limits, memoryBytes: memoryMb * 1024 * 1024 },
    };
    const payload = new TextEncoder().encode(JSON.stringify(request));
    const writer = this.#process.stdin.getWriter();
    try {
      await writer.write(encodeFrame(FrameKind.start, payload));
      await writer.close();
    } catch {
      // A child that died before it read its request is told by its exit.
    }
  }

  async #readFrames(): Promise<void> {
    try {
      for await (const chunk of this.#process.stdout) {
        this.#frameBytes += chunk.length;
        const { maxPrintLength, maxValueLength } = this.#run.policy.limits;
        if (this.#frameBytes > FRAMES_ROOM_BYTES + 8 * maxPrintLength + 12 * maxValueLength) {
          throw new ProtocolError("Child sent too much");
        }
        for (const frame of this.#reader.push(chunk)) this.#take(frame);
      }
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#fail(`Protocol: ${error.message}`);
    }
  }

  async #readLog(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of this.#process.stderr) {
      if (this.#log.length < LOG_BYTES) {
        this.#log += decoder.decode(chunk.subarray(0, LOG_BYTES - this.#log.length));
      }
    }
  }

  #take(frame: Frame): void {
    if (frame.kind === FrameKind.ready) {
      if (this.#readyAt !== null) throw new ProtocolError("Ready twice");
      this.#begin();
      return;
    }
    if (this.#readyAt === null) throw new ProtocolError("Not ready");
    const ended = this.#ending !== null;
    switch (frame.kind) {
      case FrameKind.stdout:
        return this.#takeOutput("stdout", frame.payload, this.#run.onStdout);
      case FrameKind.stderr:
        return this.#takeOutput("stderr", frame.payload, this.#run.onStderr);
      case FrameKind.progress: {
        const progress = parseProgress(frame.payload);
        this.#cpuMs = progress.cpuMs;
        this.#peakMemoryBytes = progress.peakMemoryBytes;
        this.#truncated.stdout = progress.cutStdout;
        this.#truncated.stderr = progress.cutStderr;
        return;
      }
      case FrameKind.result: {
        // A result that was under way while the run was stopped comes too late.
        if (ended) return;
        const result = parseResult(frame.payload, this.#run.policy.limits.maxValueLength);
        this.#cpuMs = result.cpuMs;
        this.#peakMemoryBytes = result.peakMemoryBytes;
        Object.assign(this.#truncated, result.truncated);
        if (result.completion.status === "internal") {
          this.#fail(result.completion.error?.traceback ?? "The interpreter failed");
        } else {
          this.#stop(result.completion);
        }
        return;
      }
      default:
        throw new ProtocolError("Unknown kind of frame");
    }
  }

  #begin(): void {
    this.#readyAt = performance.now();
    if (this.#ending !== null) return;
    const { wallTimeSec } = this.#run.policy.limits;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#stop(newLimitEnding("wall", `Wall time limit of ${wallTimeSec} s exceeded`)),
      Math.min(wallTimeSec * 1000, 2 ** 31 - 1),
    );
  }

  #takeOutput(
    name: "stdout" | "stderr",
    payload: Uint8Array,
    sink: ((text: string) => void) | undefined,
  ): void {
    const text = this.#decoder.decode(payload);
    const kept = this.#text[name] + text;
    // A character is one or two of JavaScript's units; the child counts exactly.
    if (kept.length > 2 * this.#run.policy.limits.maxPrintLength) {
      throw new ProtocolError("More output than was allowed");
    }
    this.#outputBytes += payload.length;
    this.#text[name] = kept;
    sink?.(text);
  }

  /** What a child's end means when it gave no result. */
  #endingOf(status: Deno.CommandStatus): Ending {
    this.#endedAt = performance.now();
    const { memoryMb, cpuTimeSec } = this.#run.policy.limits;
    if (/Fatal JavaScript out of memory|invalid table size|allocation failed/i.test(this.#log)) {
      return newLimitEnding("memory", `Memory limit of ${memoryMb} MB exceeded`);
    }
    if (status.signal === "SIGXCPU") {
      return newLimitEnding("cpu", `CPU time limit of ${cpuTimeSec} s exceeded`);
    }
    const how = status.signal ?? `code ${status.code}`;
    this.#run.onInternalError?.(`Child ended with ${how}\n${this.#log}`.trimEnd());
    return newInternalEnding();
  }

  #record(ending: Ending): Outcome {
    const end = this.#endedAt ?? performance.now();
    const ready = this.#readyAt ?? end;
    return {
      status: ending.status,
      stdout: this.#text.stdout,
      stderr: this.#text.stderr,
      value: ending.value,
      error: ending.error,
      limit: ending.limit,
      exitCode: ending.exitCode,
      truncated: this.#truncated,
      usage: {
        cpuMs: this.#cpuMs,
        wallMs: Math.max(0, end - ready),
        startMs: Math.max(0, ready - this.#startedAt),
        peakMemoryBytes: this.#peakMemoryBytes,
        outputBytes: this.#outputBytes,
      },
    };
  }
}
