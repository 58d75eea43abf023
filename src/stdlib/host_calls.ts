/**
 * Calls of the embedding program's functions that are under way while an event loop runs: the loop
 * of asyncio waits for their answers where it has nothing else to do. Who makes the calls is the
 * interpreter's part.
 */

import { afterWait } from "../objects/budget.ts";
import { None, type Value } from "../objects/object.ts";
import type { HostAnswer } from "../interpreter/host.ts";
import { runtime } from "../objects/runtime.ts";
import { asDouble } from "../protocols/convert.ts";
import { type Definition, fn } from "../native/define.ts";

/** What is to be done with each call's answer, by the call's id. */
export const pendingCalls: Map<number, (answer: HostAnswer) => void> = new Map();

/** Milliseconds between two looks for answers while the loop is busy; a look takes some 0.1. */
const LOOK_EVERY_MS = 5;
let lookedAt = 0;

/** Hands out the answers that come within so many seconds; with 0, those that are there. */
function waitForHost(seconds: Value): Value {
  const { host } = runtime;
  const milliseconds = seconds === None ? null : Math.max(0, asDouble(seconds) * 1000);
  const now = host.monotonicMs();
  if (milliseconds === 0 && now - lookedAt < LOOK_EVERY_MS) return None;
  lookedAt = now;
  for (const answer of host.waitForAnswers(milliseconds)) {
    const settle = pendingCalls.get(answer.id);
    pendingCalls.delete(answer.id);
    settle?.(answer);
  }
  afterWait();
  return None;
}

/** What asyncio.base_events finds among its globals. */
export const hostCallFunctions = (): Record<string, Definition> => ({
  _has_host_calls: fn("()", "Whether calls are under way.", () => pendingCalls.size > 0),
  _wait_for_host: fn("(seconds, /)", "Wait for answers.", waitForHost),
});
