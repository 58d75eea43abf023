/** Texts that are put together: `a + b`, `a * count`, and those of many pieces. */

import { newMemoryError, newOverflowError } from "../objects/exception.ts";
import { laidOut } from "../kernel/str_text.ts";
import { MAX_STRING, reserveString } from "./size.ts";

/** Shorter texts are laid out soon enough, when somebody reads them. */
const LONG = 256;

/** How much was added to long texts since one was last laid out, in UTF-16 units. */
let addedUnits = 0;

/**
 * `a + b`. V8 keeps the result as a tree of its pieces (see `inOnePiece`). A long text is laid out
 * each time that it has grown by half, so that its pieces do not stay: a text that grows piece by
 * piece is copied three times all in all.
 */
export function concatTexts(a: string, b: string): string {
  const length = a.length + b.length;
  if (length < LONG) return a + b;
  addedUnits += Math.min(a.length, b.length);
  if (2 * addedUnits > length) {
    addedUnits = 0;
    reserveString(length);
    return laidOut(a + b);
  }
  if (length > MAX_STRING) throw newMemoryError();
  return a + b;
}

/** Pieces that are joined at once; so many at first are simply added. */
const BLOCK = 256;

/**
 * A text of any number of pieces. V8 keeps some 50 bytes for each one that is added to a text until
 * somebody reads that; where there are many, they are joined a block at a time.
 */
export class Pieces {
  #text = "";
  #added = 0;
  #block: string[] = [];

  /** Adds one at the end. */
  add(piece: string): void {
    if (this.#added < BLOCK) {
      this.#added++;
      this.#text += piece;
      return;
    }
    if (this.#block.push(piece) < BLOCK) return;
    const block = this.#block.join("");
    reserveString(block.length);
    this.#text += block;
    this.#block = [];
  }

  /** All of them. */
  joined(): string {
    const text = this.#block.length === 0 ? this.#text : this.#text + this.#block.join("");
    // It is laid out when somebody reads it.
    reserveString(text.length);
    return text;
  }
}

/** `text * count` */
export function repeatText(text: string, count: number): string {
  if (count <= 0 || text === "") return "";
  if (text.length * count >= 2 ** 63) throw newOverflowError("repeated string is too long");
  reserveString(text.length * count);
  return text.repeat(count);
}
