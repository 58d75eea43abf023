/** What a sandbox throws where it cannot take a run, through no fault of the program. */

/** Why a sandbox is too busy. */
export type BusyReason = "queue" | "timeout" | "caller" | "sessions";

/** The sandbox has as much to do as it may; the same run may succeed later. */
export class BusyError extends Error {
  /** The name of the class. */
  override name = "BusyError";
  /** What is exhausted: room in the queue, time in it, the caller's share, or sessions. */
  readonly reason: BusyReason;
  /** Seconds after which it may be tried again. */
  readonly retryAfterSec: number;

  /** Takes what is exhausted, and a message that says so. */
  constructor(reason: BusyReason, message: string, retryAfterSec = 1) {
    super(message);
    this.reason = reason;
    this.retryAfterSec = retryAfterSec;
  }
}

/** The sandbox or the session has been closed. */
export class ClosedError extends Error {
  /** The name of the class. */
  override name = "ClosedError";
}
