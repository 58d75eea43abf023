/** What the kernel throws for an operation that Python refuses. */

/** What a `UnicodeEncodeError` or `UnicodeDecodeError` carries beside its message. */
export interface UnicodeErrorData {
  readonly encoding: string;
  /** The text that could not be encoded, or the bytes that could not be decoded. */
  readonly object: string | Uint8Array;
  /** In code points of a text, in bytes otherwise. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * A refusal in CPython's words. The kernel knows no Python objects: the layer above turns it into
 * the exception named by `type`.
 */
export class KernelError extends Error {
  override name = "KernelError";

  /**
   * @param type the name of the Python exception type, `"ValueError"` for example
   * @param message CPython's message
   * @param unicode the fields of a Unicode error
   */
  constructor(
    readonly type: string,
    message: string,
    readonly unicode: UnicodeErrorData | null = null,
  ) {
    super(message);
  }
}

/**
 * Called before and while work is done whose amount the guest chooses. A unit is about one 64-bit
 * word of arithmetic or one character of text; `bytes` is what the work will allocate, where that
 * may be much. It may throw to stop the work.
 */
export type Charge = (units: number, bytes?: number) => void;
