/**
 * The child's end of the pipes: it reads what the parent asks for and, where it has asked
 * something itself, the reply. The bytes of frames are protocol.ts's part.
 */

import type { System } from "./lockdown.ts";
import {
  type CallRequest,
  encodeFrame,
  FrameKind,
  MAX_CALL_BYTES,
  type Reply,
  type StartRequest,
} from "./protocol.ts";

const decoder = new TextDecoder();
const parse = JSON.parse;

/** Frames to and from the parent, which is trusted: what it sends is not checked again. */
export class Channel {
  readonly #system: System;

  constructor(system: System) {
    this.#system = system;
  }

  /** Says that a program, or a `warm` frame, can be taken. */
  sayReady(): void {
    this.#system.send(encodeFrame(FrameKind.ready, new Uint8Array(0)));
  }

  /** Waits for the next program, or for `"warm"`; `null` when the parent wants no more. */
  readStart(): StartRequest | "warm" | null {
    // What replies to a run that is over may still be on its way.
    for (;;) {
      const frame = this.#read();
      if (frame === null) return null;
      if (frame.kind === FrameKind.warm) return "warm";
      if (frame.kind === FrameKind.start) return frame.value as StartRequest;
    }
  }

  /** Sends a frame and waits for the reply to it. */
  ask(frame: Uint8Array): Reply {
    this.#system.send(frame);
    const reply = this.#read();
    // The parent is gone, and nobody wants to know what becomes of this run.
    if (reply === null || reply.kind !== FrameKind.reply) this.#system.exit(1);
    return reply.value as Reply;
  }

  /** Asks whether there is anything to know. */
  poll(): Reply {
    return this.ask(encodeFrame(FrameKind.poll, new Uint8Array(0)));
  }

  /** Waits for an answer or an interruption, at most that long. */
  wait(milliseconds: number | null): Reply {
    return this.ask(encodeFrame(FrameKind.wait, this.#system.encode(JSON.stringify(milliseconds))));
  }

  /** Asks for the scripts of a library module, and of those that it needs, by their names. */
  libraryTexts(name: string): readonly (readonly [script: string, text: string])[] {
    this.#system.send(encodeFrame(FrameKind.library, this.#system.encode(name)));
    const reply = this.#read();
    if (reply === null || reply.kind !== FrameKind.code) this.#system.exit(1);
    return reply.value as [string, string][];
  }

  /** The frame of a call; `null` where it would be too large. */
  encodeCall(call: CallRequest): Uint8Array | null {
    const payload = this.#system.encode(JSON.stringify(call));
    return payload.length + 1 > MAX_CALL_BYTES ? null : encodeFrame(FrameKind.call, payload);
  }

  #read(): { kind: number; value: unknown } | null {
    const header = this.#system.read(5);
    if (header === null) return null;
    const payload = this.#system.read(new DataView(header.buffer).getUint32(0, true) - 1);
    return payload && { kind: header[4]!, value: parse(decoder.decode(payload)) };
  }
}
