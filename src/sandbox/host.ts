/**
 * The interpreter's `Host` inside the child: output in batches, clocks, memory, modules. It runs
 * after lockdown.ts and reaches the process only through what was captured there.
 */

import type {
  Completion,
  ErrorRecord,
  GuestClocks,
  Host,
  HostAnswer,
  HostCall,
  Interruption,
  LibraryModule,
} from "../interpreter/host.ts";
import type { Channel } from "./channel.ts";
import { LibraryScripts } from "./library_scripts.ts";
import type { System } from "./lockdown.ts";
import { StandingClocks } from "./standing_clocks.ts";
import { newSeededRandom } from "./seeded_random.ts";
import {
  encodeFrame,
  FrameKind,
  MAX_CALL_BYTES,
  type Reply,
  type StartRequest,
} from "./protocol.ts";

/** Characters of output that are gathered before they are sent. */
const BATCH_LENGTH = 16 * 1024;
/** Milliseconds after which gathered output is sent, at the next write or look at the clock. */
const FLUSH_EVERY_MS = 4;
/** Milliseconds between two reports of what was used so far. */
const REPORT_EVERY_MS = 50;
/** Milliseconds that one blocking wait lasts at most, so that an orphan notices its deadline. */
const WAIT_MS = 500;
/** Bytes of garbage that may lie above the budget before it is collected. */
const GARBAGE_ROOM_BYTES = 8 * 1024 * 1024;
/** Seconds after the wall limit at which a child that nobody killed ends itself. */
const ORPHAN_SEC = 2;

/** Characters as Python counts them. */
function lengthInCodePoints(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

function firstCodePoints(text: string, count: number): string {
  return count >= text.length ? text : [...text].slice(0, count).join("");
}

/** One output stream's account. */
interface Stream {
  readonly kind: number;
  left: number;
  cut: number;
}

/** What the interpreter needs, on top of a captured system. */
export class WorkerHost implements Host {
  readonly clocks: GuestClocks;
  readonly randomBytes: (target: Uint8Array) => void;
  stdin: string | null = null;
  readonly #system: System;
  readonly #channel: Channel;
  readonly #scripts: LibraryScripts;
  /** Whether the parent is asked, from time to time, if the program is to be interrupted. */
  readonly #isSession: boolean;
  readonly #standing: StandingClocks | null;
  #interruption: Interruption | null = null;
  #answers: HostAnswer[] = [];
  #calls = 0;
  #memoryBudget = 0;
  deadlineMs = 0;
  #orphanedAt = 0;
  readonly #stdout: Stream = { kind: FrameKind.stdout, left: 0, cut: 0 };
  readonly #stderr: Stream = { kind: FrameKind.stderr, left: 0, cut: 0 };
  #batch: string[] = [];
  #batchLength = 0;
  #batchStream: Stream = this.#stdout;
  #flushedAt = 0;
  #reportedAt = 0;
  #startCpuMs = 0;
  #memoryBase = -1;
  #liveBytes = 0;
  #peakBytes = 0;

  constructor(system: System, channel: Channel, request: StartRequest) {
    this.#system = system;
    this.#channel = channel;
    this.#scripts = new LibraryScripts(
      system.evaluate,
      (name) => channel.libraryTexts(name),
    );
    this.#isSession = request.session;
    this.#standing = request.clockMs === null ? null : new StandingClocks(request.clockMs);
    this.clocks = this.#standing ?? system;
    this.randomBytes = request.seed === null ? system.randomBytes : newSeededRandom(request.seed);
    this.begin(request);
  }

  /** Gives the next run what it may use. */
  begin({ stdin, limits }: StartRequest): void {
    const now = this.#system.monotonicMs();
    this.stdin = stdin;
    this.#memoryBudget = limits.memoryBytes;
    this.deadlineMs = now + limits.wallTimeSec * 1000;
    this.#orphanedAt = this.deadlineMs + ORPHAN_SEC * 1000;
    this.#interruption = null;
    for (const stream of [this.#stdout, this.#stderr]) {
      stream.left = limits.maxPrintLength;
      stream.cut = 0;
    }
    this.#startCpuMs = this.#system.cpuTimeMs();
    this.#peakBytes = 0;
    this.#flushedAt = 0;
  }

  log(error: unknown): void {
    this.#system.log(error instanceof Error ? error.stack ?? error.message : String(error));
  }

  write(stream: "stdout" | "stderr", text: string): void {
    const target = stream === "stdout" ? this.#stdout : this.#stderr;
    const length = lengthInCodePoints(text);
    const kept = Math.min(length, target.left);
    target.left -= kept;
    target.cut += length - kept;
    if (kept === 0) return;
    // Both streams go through one queue, so that their order is kept.
    if (target !== this.#batchStream) {
      this.#sendBatch();
      this.#batchStream = target;
    }
    this.#batch.push(firstCodePoints(text, kept));
    this.#batchLength += kept;
    if (this.#batchLength >= BATCH_LENGTH) this.#sendBatch();
    else this.#flushNowAndThen();
  }

  cpuTimeMs(): number {
    this.#flushNowAndThen();
    return this.#system.cpuTimeMs();
  }

  monotonicMs(): number {
    return this.#system.monotonicMs();
  }

  sleepMs(milliseconds: number): void {
    if (this.#standing !== null) return this.#standing.advance(milliseconds);
    this.#sendBatch();
    const now = this.#system.monotonicMs();
    // A little longer than the program may live, so that its limit strikes afterwards.
    const end = Math.min(now + milliseconds, this.deadlineMs + 1);
    for (let left = end - now; left > 0; left = end - this.#system.monotonicMs()) {
      this.#flushNowAndThen();
      if (this.#interruption !== null) return;
      if (this.#isSession) this.#ask(() => this.#channel.wait(left));
      else this.#system.waitMs(Math.min(left, WAIT_MS));
    }
  }

  takeInterruption(): Interruption | null {
    const taken = this.#interruption;
    this.#interruption = null;
    return taken;
  }

  call(call: HostCall): HostAnswer | undefined {
    this.#sendBatch();
    const id = ++this.#calls;
    const frame = this.#channel.encodeCall({ ...call, id, blocks: true });
    if (frame === null) return tooLarge(id);
    this.#ask(() => this.#channel.ask(frame));
    const at = this.#answers.findIndex((answer) => answer.id === id);
    return at < 0 ? undefined : this.#answers.splice(at, 1)[0];
  }

  startCall(call: HostCall): number {
    this.#sendBatch();
    const id = ++this.#calls;
    const frame = this.#channel.encodeCall({ ...call, id, blocks: false });
    if (frame === null) this.#answers.push(tooLarge(id));
    else this.#system.send(frame);
    return id;
  }

  waitForAnswers(milliseconds: number | null): readonly HostAnswer[] {
    this.#sendBatch();
    if (this.#answers.length === 0) {
      const left = Math.max(0, this.deadlineMs + 1 - this.#system.monotonicMs());
      this.#ask(() =>
        this.#channel.wait(milliseconds === null ? left : Math.min(milliseconds, left))
      );
    }
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }

  /** Asks the parent something and keeps what the reply brings. */
  #ask(ask: () => Reply): void {
    const { answers, interruption } = ask();
    this.#answers.push(...answers);
    this.#interruption = interruption ?? this.#interruption;
  }

  /**
   * The heap with its garbage while that is within the budget. Above it, only a collection tells
   * garbage from what lives; it takes some 10 ms, so a little garbage is let lie before the next.
   * `exact` asks for one now.
   */
  memoryBytes(exact = false): number {
    let used = this.#system.memoryBytes();
    if (this.#memoryBase < 0) this.#memoryBase = this.#liveBytes = used;
    const allowed = this.#memoryBase + this.#memoryBudget;
    const collectAt = Math.max(this.#liveBytes, allowed) + GARBAGE_ROOM_BYTES;
    if (exact || used > collectAt) {
      this.#system.collectGarbage();
      used = this.#liveBytes = this.#system.memoryBytes();
    } else if (used > allowed) {
      used = Math.min(allowed, Math.max(this.#liveBytes, this.#memoryBase));
    }
    this.#peakBytes = Math.max(this.#peakBytes, used - this.#memoryBase);
    return used;
  }

  libraryModules(name: string): ReadonlyMap<string, LibraryModule> {
    return this.#scripts.modules(name);
  }

  compileFunction(
    body: string,
    parameters: readonly string[],
    name: string,
  ): (...args: never[]) => unknown {
    return this.#system.compileFunction(body, parameters, name);
  }

  /** Sends what was written so far, and the figures that the parent needs if we should vanish. */
  #flushNowAndThen(): void {
    const now = this.#system.monotonicMs();
    if (now - this.#flushedAt < FLUSH_EVERY_MS) return;
    // At once where the last output was a while ago: what follows may be the end of the process.
    if (this.#batchLength > 0) {
      this.#flushedAt = now;
      this.#sendBatch();
    }
    if (now - this.#reportedAt < REPORT_EVERY_MS) return;
    if (now > this.#orphanedAt) this.#system.exit(1);
    this.#reportedAt = now;
    const progress = this.#system.encode(JSON.stringify({
      cpuMs: Math.round(this.#system.cpuTimeMs() - this.#startCpuMs),
      peakMemoryBytes: this.#peakBytes,
      cutStdout: this.#stdout.cut,
      cutStderr: this.#stderr.cut,
    }));
    this.#system.send(encodeFrame(FrameKind.progress, progress));
    if (this.#isSession) this.#ask(() => this.#channel.poll());
  }

  /** Sends everything that is left, and the result. */
  finish(completion: Completion, maxValueLength: number): void {
    this.#sendBatch();
    const { value, cut } = cutValue(completion.value, maxValueLength);
    const result = {
      completion: { ...completion, value, error: completion.error && cutError(completion.error) },
      truncated: { stdout: this.#stdout.cut, stderr: this.#stderr.cut, value: cut },
      cpuMs: this.#system.cpuTimeMs() - this.#startCpuMs,
      peakMemoryBytes: this.#peakBytes,
    };
    const payload = this.#system.encode(JSON.stringify(result));
    this.#system.send(encodeFrame(FrameKind.result, payload));
  }

  #sendBatch(): void {
    if (this.#batchLength === 0) return;
    const text = this.#batch.join("");
    this.#batch = [];
    this.#batchLength = 0;
    // A character takes at most 4 bytes, and a frame at most 256 KB.
    for (let at = 0; at < text.length;) {
      let end = Math.min(at + 3 * BATCH_LENGTH, text.length);
      const last = text.charCodeAt(end - 1);
      if (end < text.length && last >= 0xd800 && last < 0xdc00) end--;
      const bytes = this.#system.encode(text.slice(at, end));
      this.#system.send(encodeFrame(this.#batchStream.kind, bytes));
      at = end;
    }
  }
}

/** Characters kept of an exception's message, and of its traceback: the program chooses both. */
const MAX_ERROR_LENGTH = 40_000;

/** The start and the end of a text that is too long, with what is missing between them. */
function cutMiddle(text: string): string {
  const cut = text.length - MAX_ERROR_LENGTH;
  if (cut <= 0) return text;
  const kept = MAX_ERROR_LENGTH / 2;
  return `${text.slice(0, kept)}\n[${cut} characters cut]\n${text.slice(-kept)}`;
}

function cutError(error: ErrorRecord): ErrorRecord {
  const { type, message, traceback } = error;
  return {
    ...error,
    type: cutMiddle(type),
    message: cutMiddle(message),
    traceback: cutMiddle(traceback),
  };
}

function tooLarge(id: number): HostAnswer {
  const message = `the arguments are too large: at most ${MAX_CALL_BYTES} bytes may be sent`;
  return { id, error: { type: "ValueError", message } };
}

function cutValue(
  value: Completion["value"],
  maxLength: number,
): { value: Completion["value"]; cut: number } {
  if (value === null) return { value, cut: 0 };
  const length = lengthInCodePoints(value.repr);
  if (length > maxLength) {
    return { value: { repr: firstCodePoints(value.repr, maxLength) }, cut: length - maxLength };
  }
  if (value.json !== undefined && JSON.stringify(value.json).length > 2 * maxLength) {
    return { value: { repr: value.repr }, cut: 0 };
  }
  return { value, cut: 0 };
}
