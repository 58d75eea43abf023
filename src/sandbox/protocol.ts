/**
 * The frames between parent and child: their bytes, their limits and their validation. What a
 * child sends is hostile input: nothing of it is used before a check here has passed.
 *
 * A frame is a 4-byte little-endian length, a kind byte and a payload; the length counts kind and
 * payload. The child says `ready` once it can take a program, and again when it has done what a
 * `warm` frame of the parent asks for. The parent sends `start`; the child
 * answers with `stdout`, `stderr`, `progress` and `call` in any number, then with `result`. It is
 * single-threaded and reads only when it asks: `call` where it blocks, `wait` and `poll` each bring
 * one `reply`, with the answers of calls that have come and whether to interrupt the program;
 * `library`, which names a module of ours, brings its `code`. A
 * child that keeps a session then takes the next `start`.
 */

import type {
  Completion,
  ErrorRecord,
  HostAnswer,
  HostCall,
  Interruption,
  JsonValue,
  LimitKind,
  ToolSpec,
} from "../interpreter/host.ts";
import type { Truncated } from "./outcome.ts";

/** The kinds of frames and the byte that stands for each. */
export const FrameKind = {
  start: 1,
  ready: 2,
  stdout: 3,
  stderr: 4,
  progress: 5,
  result: 6,
  call: 7,
  wait: 8,
  poll: 9,
  reply: 10,
  warm: 11,
  library: 12,
  code: 13,
} as const;

/** Bytes that a frame of the child may have, but for its result and its calls. */
export const MAX_FRAME_BYTES = 256 * 1024;

/** Bytes that the result's frame may have beyond what its value is allowed. */
const RESULT_ROOM_BYTES = 1024 * 1024;

/** Bytes that a call of a host function may have, and its answer. */
export const MAX_CALL_BYTES = 8 * 1024 * 1024;

const HEADER_BYTES = 5;

/** What the parent asks of the child. */
export interface StartRequest {
  /** `variables` asks a session for its variables instead of running a program. */
  readonly task: "run" | "variables";
  /** Whether more requests follow, in the same globals. */
  readonly session: boolean;
  readonly source: string;
  readonly filename: string;
  readonly stdin: string | null;
  readonly authorizedImports: readonly string[];
  readonly limits: {
    readonly cpuTimeSec: number;
    readonly wallTimeSec: number;
    readonly memoryBytes: number;
    readonly recursion: number;
    readonly maxPrintLength: number;
    readonly maxValueLength: number;
    readonly hostCalls: number;
  };
  readonly inputs: readonly (readonly [name: string, value: JsonValue])[];
  readonly tools: readonly ToolSpec[];
  readonly finalAnswer: boolean;
  /** What random bytes are made of; `null`: the system's. */
  readonly seed: string | null;
  /** Milliseconds since the epoch at which the program's clocks stand; `null`: the real ones. */
  readonly clockMs: number | null;
}

/** A call of a host function. */
export interface CallRequest extends HostCall {
  readonly id: number;
  /** Whether the child waits for the reply. */
  readonly blocks: boolean;
}

/** What a child that asked is told. */
export interface Reply {
  readonly answers: readonly HostAnswer[];
  readonly interruption: Interruption | null;
}

/** Figures that the child reports while it runs, so that they outlive it. */
export interface Progress {
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
  readonly cutStdout: number;
  readonly cutStderr: number;
}

/** What the child reports at the end. */
export interface RunResult {
  readonly completion: Completion;
  readonly truncated: Truncated;
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
}

/** Something about a frame is not as it must be: the child can no longer be trusted. */
export class ProtocolError extends Error {
  override name = "ProtocolError";
}

/** The bytes of one frame. */
export function encodeFrame(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEADER_BYTES + payload.length);
  new DataView(frame.buffer).setUint32(0, payload.length + 1, true);
  frame[4] = kind;
  frame.set(payload, HEADER_BYTES);
  return frame;
}

/** One frame as it was received. */
export interface Frame {
  readonly kind: number;
  readonly payload: Uint8Array;
}

/** The bytes that a frame took on its way. */
export function encodedLength({ payload }: Frame): number {
  return HEADER_BYTES + payload.length;
}

/** Whether it is one that a reply may follow. */
export function isQuestion({ kind }: Frame): boolean {
  return kind === FrameKind.call || kind === FrameKind.wait || kind === FrameKind.poll ||
    kind === FrameKind.library;
}

/** Cuts a stream of bytes into frames, holding no more than one frame and one chunk. */
export class FrameReader {
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #maxResultBytes = RESULT_ROOM_BYTES;

  constructor(maxValueLength = 0) {
    this.allowValue(maxValueLength);
  }

  /** Sets how long the value of the run that comes may be. */
  allowValue(maxValueLength: number): void {
    // A character of the value's repr or JSON takes at most 6 bytes in JSON text (`\u00ff`).
    this.#maxResultBytes = RESULT_ROOM_BYTES + 12 * maxValueLength;
  }

  /** Takes the next bytes and gives the frames that they complete. */
  *push(chunk: Uint8Array): Generator<Frame> {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    while (this.#pendingBytes >= HEADER_BYTES) {
      const header = this.#peek(HEADER_BYTES);
      const length = new DataView(header.buffer, header.byteOffset).getUint32(0, true);
      const kind = header[4]!;
      const most = kind === FrameKind.result
        ? this.#maxResultBytes
        : kind === FrameKind.call
        ? MAX_CALL_BYTES
        : MAX_FRAME_BYTES;
      if (length < 1 || length > most) throw new ProtocolError("Frame length out of bounds");
      if (this.#pendingBytes < 4 + length) return;
      const bytes = this.#take(4 + length);
      yield { kind, payload: bytes.subarray(HEADER_BYTES) };
    }
  }

  #joined(): Uint8Array {
    if (this.#pending.length > 1) {
      const joined = new Uint8Array(this.#pendingBytes);
      let at = 0;
      for (const part of this.#pending) {
        joined.set(part, at);
        at += part.length;
      }
      this.#pending = [joined];
    }
    return this.#pending[0]!;
  }

  #peek(count: number): Uint8Array {
    const first = this.#pending[0]!;
    return first.length >= count ? first : this.#joined();
  }

  #take(count: number): Uint8Array {
    const first = this.#peek(count);
    const all = first.length >= count ? first : this.#joined();
    if (all.length === count) this.#pending.shift();
    else this.#pending[0] = all.subarray(count);
    this.#pendingBytes -= count;
    return all.subarray(0, count);
  }
}

/** Reads a `progress` payload. */
export function parseProgress(payload: Uint8Array): Progress {
  const record = asRecord(parseJson(payload));
  return {
    cpuMs: asCount(record.cpuMs),
    peakMemoryBytes: asCount(record.peakMemoryBytes),
    cutStdout: asCount(record.cutStdout),
    cutStderr: asCount(record.cutStderr),
  };
}

/** Reads a `call` payload; its values are checked where they are used. */
export function parseCall(payload: Uint8Array): CallRequest {
  const record = asRecord(parseJson(payload));
  if (!Array.isArray(record.args)) throw new ProtocolError("Expected an array");
  return {
    id: asCount(record.id),
    name: asText(record.name),
    // What JSON.parse made is a JsonValue.
    args: record.args as JsonValue[],
    kwargs: asRecord(record.kwargs) as Record<string, JsonValue>,
    blocks: record.blocks === true,
  };
}

/** Reads a `wait` payload: milliseconds, or `null` for ever. */
export function parseWait(payload: Uint8Array): number | null {
  const milliseconds = parseJson(payload);
  return milliseconds === null ? null : asCount(milliseconds);
}

/** Reads a `result` payload. */
export function parseResult(payload: Uint8Array, maxValueLength: number): RunResult {
  const record = asRecord(parseJson(payload));
  const truncated = asRecord(record.truncated);
  return {
    completion: asCompletion(record.completion, maxValueLength),
    truncated: {
      stdout: asCount(truncated.stdout),
      stderr: asCount(truncated.stderr),
      value: asCount(truncated.value),
    },
    cpuMs: asCount(record.cpuMs),
    peakMemoryBytes: asCount(record.peakMemoryBytes),
  };
}

const STATUSES: readonly Completion["status"][] = ["ok", "error", "limit", "cancelled", "internal"];
const LIMITS: readonly LimitKind[] = [
  "cpu",
  "wall",
  "memory",
  "output",
  "recursion",
  "value",
  "calls",
  "source",
];

function asCompletion(value: unknown, maxValueLength: number): Completion {
  const record = asRecord(value);
  const status = STATUSES.find((name) => name === record.status);
  if (status === undefined) throw new ProtocolError("Unknown status");
  const limit = LIMITS.find((name) => name === record.limit) ?? null;
  if ((status === "limit") !== (limit !== null)) throw new ProtocolError("Limit without its name");
  const exitCode = record.exitCode;
  if (!Number.isInteger(exitCode)) throw new ProtocolError("Exit code is not an integer");
  return {
    status,
    limit,
    value: record.value === null ? null : asValue(record.value, maxValueLength),
    error: record.error === null ? null : asErrorRecord(record.error),
    exitCode: exitCode as number,
    finalAnswer: record.finalAnswer === true,
  };
}

function asValue(value: unknown, maxValueLength: number): { repr: string; json?: JsonValue } {
  const record = asRecord(value);
  const repr = asText(record.repr);
  if (repr.length > 2 * maxValueLength) throw new ProtocolError("Value too long");
  // What JSON.parse made is a JsonValue.
  return record.json === undefined ? { repr } : { repr, json: record.json as JsonValue };
}

function asErrorRecord(value: unknown): ErrorRecord {
  const record = asRecord(value);
  const error: ErrorRecord = {
    type: asText(record.type),
    message: asText(record.message),
    line: record.line === null ? null : asCount(record.line),
    traceback: asText(record.traceback),
  };
  if (record.hint !== undefined) error.hint = asText(record.hint);
  return error;
}

function parseJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    throw new ProtocolError("Payload is not JSON");
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProtocolError("Expected an object");
  }
  return value as Record<string, unknown>;
}

function asText(value: unknown): string {
  if (typeof value !== "string") throw new ProtocolError("Expected a string");
  return value;
}

function asCount(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
    throw new ProtocolError("Expected a count");
  }
  return value;
}
