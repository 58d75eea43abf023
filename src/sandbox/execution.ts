/**
 * One program in one child: what it is given, what it prints, the tools that it calls, the clock
 * that ends it, and the outcome that it always comes to.
 */

import type { HostAnswer, Interruption } from "../interpreter/host.ts";
import type { Child, ExitStatus, FrameHandler } from "./child.ts";
import type { RunPlan } from "./options.ts";
import {
  type Ending,
  newCancelledEnding,
  newInternalEnding,
  newLimitEnding,
  type Outcome,
  type Truncated,
} from "./outcome.ts";
import {
  encodedLength,
  type Frame,
  FrameKind,
  isQuestion,
  parseCall,
  parseProgress,
  parseResult,
  parseWait,
  ProtocolError,
  type Reply,
} from "./protocol.ts";

/** Milliseconds after the wall limit at which a child that has not ended the program is killed. */
const WALL_GRACE_MS = 200;
/** Milliseconds in which a session's program must have let itself be cancelled. */
const CANCEL_GRACE_MS = 90;
/** Bytes that the frames of a program may have beyond its output and its value, at once… */
const FRAMES_ROOM_BYTES = 2 * 1024 * 1024;
/** …and more for each second that it may run: its progress is reported 20 times in one. */
const FRAMES_BYTES_PER_SEC = 8 * 1024;
/**
 * Bytes of output frames for each character that may be printed: it has 4 at most, a frame of its
 * own adds 5, and there are two streams.
 */
const BYTES_PER_CHARACTER = 18;
const MAX_TIMER_MS = 2 ** 31 - 1;

type Timer = ReturnType<typeof setTimeout>;

/** What the child waits for: the answer of a call, or any answer. */
type Asking = { readonly call: number } | { readonly timer: Timer | undefined };

/** One run of a program. */
export class Execution implements FrameHandler {
  readonly #child: Child;
  readonly #plan: RunPlan;
  readonly #queueMs: number;
  readonly #startedAt = performance.now();
  readonly #done = Promise.withResolvers<void>();
  readonly #calls = new AbortController();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #text = { stdout: "", stderr: "" };
  readonly #truncated: Truncated = { stdout: 0, stderr: 0, value: 0 };
  #beganAt: number | null = null;
  #endedAt: number | null = null;
  #timer: Timer | undefined;
  #ending: Ending | null = null;
  #hasEnded = false;
  #error: { thrown: unknown } | null = null;
  #asking: Asking | null = null;
  #answers: HostAnswer[] = [];
  #replied: Promise<void> | undefined;
  #interruption: Interruption | null = null;
  #cpuMs = 0;
  #peakMemoryBytes = 0;
  #outputBytes = 0;
  #frameBytes = 0;
  #hostCalls = 0;
  #hostCallMs = 0;

  /** Prepares a run in a child that nothing else runs in; it waited `queueMs` for that. */
  constructor(child: Child, plan: RunPlan, queueMs: number) {
    this.#child = child;
    this.#plan = plan;
    this.#queueMs = queueMs;
  }

  /** Runs the program to its end. The child lives on only where it keeps a session. */
  async outcome(): Promise<Outcome> {
    const { signal, request, policy } = this.#plan;
    const cancel = () => this.#cancel();
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    this.#child.attach(this, policy.limits.maxValueLength);
    try {
      // Sent before the child is ready, so that it need not wait.
      if (this.#ending === null) void this.#child.send(FrameKind.start, request);
      if (await this.#child.ready) {
        // The clock is the program's, not that of our warming.
        await this.#child.idle();
        this.#begin();
      }
      await this.#done.promise;
      if (this.#error !== null) throw this.#error.thrown;
    } finally {
      clearTimeout(this.#timer);
      this.#calls.abort();
      signal?.removeEventListener("abort", cancel);
      this.#child.detach();
      if (!request.session) this.#child.kill();
    }
    return this.#record(this.#ending!);
  }

  /** Has the program raise `KeyboardInterrupt`, where it runs. */
  interrupt(): void {
    this.#interrupt("interrupt");
  }

  /** Ends the run by killing its child. */
  kill(): void {
    this.#stop(newCancelledEnding());
  }

  #interrupt(interruption: Interruption): void {
    if (this.#hasEnded) return;
    this.#interruption = interruption;
    if (this.#asking !== null) this.#reply();
  }

  #cancel(): void {
    if (this.#hasEnded) return;
    if (this.#plan.request.session && this.#beganAt !== null) {
      // A session's program is asked first, so that the state is kept.
      this.#interrupt("cancel");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#stop(newCancelledEnding()), CANCEL_GRACE_MS);
    } else this.#stop(newCancelledEnding());
  }

  #begin(): void {
    if (this.#hasEnded) return;
    this.#beganAt = performance.now();
    const { wallTimeSec } = this.#plan.policy.limits;
    this.#timer = setTimeout(
      () => this.#stop(newLimitEnding("wall", `Wall time limit of ${wallTimeSec} s exceeded`)),
      Math.min(wallTimeSec * 1000 + WALL_GRACE_MS, MAX_TIMER_MS),
    );
  }

  /** Ends the run with the child's own result. */
  #finish(ending: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = ending;
    this.#close();
  }

  /** Ends the run by killing the child; what it had sent before is still taken. */
  #stop(ending: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = ending;
    this.#endedAt = performance.now();
    clearTimeout(this.#timer);
    this.#child.kill();
  }

  #close(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#endedAt ??= performance.now();
    clearTimeout(this.#timer);
    this.#done.resolve();
  }

  broken(detail: string): void {
    if (this.#ending === null) {
      this.#ending = newInternalEnding();
      this.#plan.onInternalError(`${detail}\n${this.#child.log}`.trimEnd());
    }
    this.#close();
  }

  failed(thrown: unknown): void {
    this.#error ??= { thrown };
    this.#close();
  }

  ended(status: ExitStatus): void {
    this.#ending ??= this.#endingOf(status);
    this.#close();
  }

  take(frame: Frame): void | Promise<void> {
    // What a child sends after its result is nobody's.
    if (this.#hasEnded) return;
    if (isQuestion(frame)) {
      this.#takeQuestion(frame);
      // A child that asks without reading what it is told must not fill our memory with replies.
      return this.#replied;
    }
    this.#frameBytes += encodedLength(frame);
    const { maxPrintLength, maxValueLength, wallTimeSec } = this.#plan.policy.limits;
    const most = FRAMES_ROOM_BYTES + FRAMES_BYTES_PER_SEC * wallTimeSec +
      BYTES_PER_CHARACTER * maxPrintLength + 12 * maxValueLength;
    if (this.#frameBytes > most) throw new ProtocolError("Child sent too much");
    switch (frame.kind) {
      case FrameKind.stdout:
        return this.#takeOutput("stdout", frame.payload, this.#plan.onStdout);
      case FrameKind.stderr:
        return this.#takeOutput("stderr", frame.payload, this.#plan.onStderr);
      case FrameKind.progress: {
        const progress = parseProgress(frame.payload);
        this.#cpuMs = progress.cpuMs;
        this.#peakMemoryBytes = progress.peakMemoryBytes;
        this.#truncated.stdout = progress.cutStdout;
        this.#truncated.stderr = progress.cutStderr;
        return;
      }
      case FrameKind.result:
        return this.#takeResult(frame.payload);
      default:
        throw new ProtocolError("Unknown kind of frame");
    }
  }

  #takeQuestion(frame: Frame): void {
    switch (frame.kind) {
      case FrameKind.call:
        return this.#takeCall(frame.payload);
      case FrameKind.poll:
        return this.#ask({ timer: undefined }, true);
      case FrameKind.wait:
        return this.#takeWait(parseWait(frame.payload));
      case FrameKind.library:
        this.#replied = this.#child.sendLibrary(this.#decoder.decode(frame.payload));
    }
  }

  #takeResult(payload: Uint8Array): void {
    // A result that was under way while the run was stopped comes too late.
    if (this.#ending !== null) return;
    const result = parseResult(payload, this.#plan.policy.limits.maxValueLength);
    this.#cpuMs = result.cpuMs;
    this.#peakMemoryBytes = result.peakMemoryBytes;
    Object.assign(this.#truncated, result.truncated);
    if (result.completion.status !== "internal") return this.#finish(result.completion);
    const detail = result.completion.error?.traceback ?? "The interpreter failed";
    this.#plan.onInternalError(`${detail}\n${this.#child.log}`.trimEnd());
    this.#finish(newInternalEnding());
  }

  #takeOutput(
    name: "stdout" | "stderr",
    payload: Uint8Array,
    sink: RunPlan["onStdout"],
  ): void | Promise<void> {
    // A flood of them would cost us more than the child.
    if (payload.length === 0) throw new ProtocolError("Output that is empty");
    const text = this.#decoder.decode(payload);
    const kept = this.#text[name] + text;
    // A character is one or two of JavaScript's units; the child counts exactly.
    if (kept.length > 2 * this.#plan.policy.limits.maxPrintLength) {
      throw new ProtocolError("More output than was allowed");
    }
    this.#outputBytes += payload.length;
    this.#text[name] = kept;
    const taken = sink?.(text);
    return taken instanceof Promise ? taken : undefined;
  }

  #takeCall(payload: Uint8Array): void {
    const request = parseCall(payload);
    if (++this.#hostCalls > this.#plan.policy.limits.hostCalls) {
      throw new ProtocolError("More calls than were allowed");
    }
    if (request.blocks) this.#ask({ call: request.id }, false);
    const startedAt = performance.now();
    this.#plan.tools.call(request, this.#calls.signal).then((answer) => {
      if (this.#hasEnded) return;
      this.#hostCallMs += performance.now() - startedAt;
      this.#answers.push(answer);
      const asking = this.#asking;
      if (asking !== null && (!("call" in asking) || asking.call === answer.id)) this.#reply();
    });
  }

  #takeWait(milliseconds: number | null): void {
    if (milliseconds === 0) return this.#ask({ timer: undefined }, true);
    const timer = milliseconds === null
      ? undefined
      : setTimeout(() => this.#reply(), Math.min(milliseconds, MAX_TIMER_MS));
    this.#ask({ timer }, this.#answers.length > 0);
  }

  #ask(asking: Asking, atOnce: boolean): void {
    if (this.#asking !== null) throw new ProtocolError("Asked twice");
    this.#asking = asking;
    if (atOnce || this.#interruption !== null) this.#reply();
  }

  #reply(): void {
    const asking = this.#asking;
    if (asking === null) return;
    if ("timer" in asking) clearTimeout(asking.timer);
    const reply: Reply = { answers: this.#answers, interruption: this.#interruption };
    this.#asking = null;
    this.#answers = [];
    this.#interruption = null;
    this.#replied = this.#child.send(FrameKind.reply, reply);
  }

  /** What a child's end means when it gave no result. */
  #endingOf(status: ExitStatus): Ending {
    this.#endedAt = performance.now();
    const { memoryMb, cpuTimeSec } = this.#plan.policy.limits;
    const { log } = this.#child;
    if (/Fatal JavaScript out of memory|invalid table size|allocation failed/i.test(log)) {
      return newLimitEnding("memory", `Memory limit of ${memoryMb} MB exceeded`);
    }
    if (status?.signal === "SIGXCPU") {
      return newLimitEnding("cpu", `CPU time limit of ${cpuTimeSec} s exceeded`);
    }
    const how = status?.signal ?? `code ${status?.code}`;
    this.#plan.onInternalError(`Child ended with ${how}\n${log}`.trimEnd());
    return newInternalEnding();
  }

  #record(ending: Ending): Outcome {
    const end = this.#endedAt ?? performance.now();
    const began = this.#beganAt ?? end;
    return {
      status: ending.status,
      stdout: this.#text.stdout,
      stderr: this.#text.stderr,
      value: ending.value,
      error: ending.error,
      limit: ending.limit,
      exitCode: ending.exitCode,
      finalAnswer: ending.finalAnswer,
      truncated: this.#truncated,
      usage: {
        cpuMs: this.#cpuMs,
        wallMs: Math.max(0, end - began),
        startMs: Math.max(0, began - this.#startedAt),
        queueMs: this.#queueMs,
        peakMemoryBytes: this.#peakMemoryBytes,
        outputBytes: this.#outputBytes,
        hostCalls: this.#hostCalls,
        hostCallMs: this.#hostCallMs,
      },
    };
  }
}
