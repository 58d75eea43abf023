/** Frames of a child are hostile input: cut anywhere, of any length, of any content. */

import { assertEquals, assertThrows } from "@std/assert";
import {
  encodeFrame,
  FrameKind,
  FrameReader,
  parseProgress,
  parseResult,
  ProtocolError,
} from "../../../src/sandbox/protocol.ts";

const encoder = new TextEncoder();
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value));

const RESULT = {
  completion: {
    status: "ok",
    value: { repr: "5", json: 5 },
    error: null,
    limit: null,
    exitCode: 0,
    finalAnswer: false,
  },
  truncated: { stdout: 0, stderr: 0, value: 0 },
  cpuMs: 1.5,
  peakMemoryBytes: 1000,
};

Deno.test("frames are found however the bytes are cut", () => {
  const all = new Uint8Array([
    ...encodeFrame(FrameKind.stdout, encoder.encode("héllo")),
    ...encodeFrame(FrameKind.ready, new Uint8Array()),
    ...encodeFrame(FrameKind.stderr, encoder.encode("x".repeat(300))),
  ]);
  for (const size of [1, 2, 3, 7, 64, 1000]) {
    const reader = new FrameReader(100);
    const found: [number, string][] = [];
    for (let at = 0; at < all.length; at += size) {
      for (const { kind, payload } of reader.push(all.slice(at, at + size))) {
        found.push([kind, new TextDecoder().decode(payload)]);
      }
    }
    assertEquals(found, [
      [FrameKind.stdout, "héllo"],
      [FrameKind.ready, ""],
      [FrameKind.stderr, "x".repeat(300)],
    ]);
  }
});

Deno.test("frames out of bounds are refused before they are collected", () => {
  for (const length of [0, 300_000, 0x7fffffff, 0xffffffff]) {
    const header = new Uint8Array(5);
    new DataView(header.buffer).setUint32(0, length, true);
    header[4] = FrameKind.stdout;
    assertThrows(() => [...new FrameReader(100).push(header)], ProtocolError);
  }
});

Deno.test("a result is taken as it is", () => {
  assertEquals(parseResult(bytesOf(RESULT), 100) as unknown, RESULT);
});

Deno.test("a result that is not one is refused", () => {
  const completion = RESULT.completion;
  const wrong: unknown[] = [
    null,
    [],
    "x",
    {},
    { ...RESULT, completion: null },
    { ...RESULT, cpuMs: -1 },
    { ...RESULT, cpuMs: "1" },
    { ...RESULT, truncated: {} },
    { ...RESULT, completion: { ...completion, status: "stopped" } },
    { ...RESULT, completion: { ...completion, status: "limit" } },
    { ...RESULT, completion: { ...completion, status: "limit", limit: "time" } },
    { ...RESULT, completion: { ...completion, limit: "cpu" } },
    { ...RESULT, completion: { ...completion, exitCode: 1.5 } },
    { ...RESULT, completion: { ...completion, value: { repr: 5 } } },
    { ...RESULT, completion: { ...completion, value: { repr: "x".repeat(201) } } },
    { ...RESULT, completion: { ...completion, error: { type: "E" } } },
  ];
  for (const value of wrong) {
    assertThrows(() => parseResult(bytesOf(value), 100), ProtocolError);
  }
  assertThrows(() => parseResult(encoder.encode("{"), 100), ProtocolError);
  assertThrows(() => parseProgress(bytesOf({ cpuMs: 1 })), ProtocolError);
});
