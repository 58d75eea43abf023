/**
 * Hashes of str and bytes: SipHash-1-3 with the key (0, 0), which is what CPython uses under
 * PYTHONHASHSEED=0. A str is hashed as the bytes of CPython's compact form, 1, 2 or 4 for every code
 * point, whichever its largest one needs. Other hashes are in `number_hash.ts`.
 */
import { halves, joinHash } from "./hash_halves.ts";
import type { Int } from "./integers.ts";

/** The message in 32-bit words; longer ones pass through in pieces of this (even) size. */
const words = new Int32Array(1024);

// The state between pieces.
let state0Low = 0, state0High = 0, state1Low = 0, state1High = 0;
let state2Low = 0, state2High = 0, state3Low = 0, state3High = 0;

function start(): void {
  state0Low = 0x70736575;
  state0High = 0x736f6d65;
  state1Low = 0x6e646f6d;
  state1High = 0x646f7261;
  state2Low = 0x6e657261;
  state2High = 0x6c796765;
  state3Low = 0x79746573;
  state3High = 0x74656462;
}

/** Mixes in the first `count` (even) words, one round for every 64 bits. */
function absorb(count: number): void {
  let aLow = state0Low, aHigh = state0High, bLow = state1Low, bHigh = state1High;
  let cLow = state2Low, cHigh = state2High, dLow = state3Low, dHigh = state3High;
  for (let i = 0; i < count; i += 2) {
    const low = words[i]!;
    const high = words[i + 1]!;
    dLow ^= low;
    dHigh ^= high;
    // a += b; c += d
    let sum = (aLow >>> 0) + (bLow >>> 0);
    aLow = sum | 0;
    aHigh = (aHigh + bHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    sum = (cLow >>> 0) + (dLow >>> 0);
    cLow = sum | 0;
    cHigh = (cHigh + dHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    // b = rotate(b, 13) ^ a; d = rotate(d, 16) ^ c
    let turned = (bLow << 13) | (bHigh >>> 19);
    bHigh = ((bHigh << 13) | (bLow >>> 19)) ^ aHigh;
    bLow = turned ^ aLow;
    turned = (dLow << 16) | (dHigh >>> 16);
    dHigh = ((dHigh << 16) | (dLow >>> 16)) ^ cHigh;
    dLow = turned ^ cLow;
    // a = rotate(a, 32), then c += b; a += d
    sum = (cLow >>> 0) + (bLow >>> 0);
    cLow = sum | 0;
    cHigh = (cHigh + bHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    sum = (aHigh >>> 0) + (dLow >>> 0);
    aHigh = (aLow + dHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    aLow = sum | 0;
    // b = rotate(b, 17) ^ c; d = rotate(d, 21) ^ a; c = rotate(c, 32)
    turned = (bLow << 17) | (bHigh >>> 15);
    bHigh = ((bHigh << 17) | (bLow >>> 15)) ^ cHigh;
    bLow = turned ^ cLow;
    turned = (dLow << 21) | (dHigh >>> 11);
    dHigh = ((dHigh << 21) | (dLow >>> 11)) ^ aHigh;
    dLow = turned ^ aLow;
    turned = cLow;
    cLow = cHigh;
    cHigh = turned;
    aLow ^= low;
    aHigh ^= high;
  }
  state0Low = aLow;
  state0High = aHigh;
  state1Low = bLow;
  state1High = bHigh;
  state2Low = cLow;
  state2High = cHigh;
  state3Low = dLow;
  state3High = dHigh;
}

/**
 * Takes the first `count` words, the last of them filled up with zeros, of a message of `length`
 * bytes; leaves the hash in `halves`.
 */
function finish(count: number, length: number): void {
  // The last 64 bits hold the 0 to 7 bytes left over and, on top, the length.
  const left = length & 7;
  let end = count;
  if (left === 0) words[end++] = 0;
  if (left <= 4) words[end++] = 0;
  words[end - 1]! |= length << 24;
  absorb(end);
  state2Low ^= 0xff;
  words.fill(0, 0, 6);
  absorb(6);
  const low = state0Low ^ state1Low ^ state2Low ^ state3Low;
  halves.high = state0High ^ state1High ^ state2High ^ state3High;
  halves.low = low === -1 && halves.high === -1 ? -2 : low;
}

function hashEmpty(): void {
  halves.low = 0;
  halves.high = 0;
}

/** How many bytes a code point takes in CPython's form of `text`. */
function widthOf(text: string): number {
  let bits = 0;
  let pairs = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bits |= unit;
    if ((unit & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
      pairs = true;
      break;
    }
  }
  return pairs ? 4 : bits > 0xff ? 2 : 1;
}

// Pieces leave room for the two words that `finish` may add.
const PIECE = words.length - 2;

function hashNarrow(text: string): void {
  const length = text.length;
  const whole = length & ~3;
  let count = 0;
  let i = 0;
  for (; i < whole; i += 4) {
    words[count++] = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 8) |
      (text.charCodeAt(i + 2) << 16) | (text.charCodeAt(i + 3) << 24);
    if (count === PIECE) {
      absorb(count);
      count = 0;
    }
  }
  if (i < length) {
    let word = 0;
    for (let shift = 0; i < length; i++, shift += 8) word |= text.charCodeAt(i) << shift;
    words[count++] = word;
  }
  finish(count, length);
}

function hashMiddle(text: string): void {
  const length = text.length;
  let count = 0;
  for (let i = 0; i < length; i += 2) {
    words[count++] = text.charCodeAt(i) | (i + 1 < length ? text.charCodeAt(i + 1) << 16 : 0);
    if (count === PIECE && i + 2 < length) {
      absorb(count);
      count = 0;
    }
  }
  finish(count, length * 2);
}

function hashWide(text: string): void {
  let length = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (count === PIECE) {
      absorb(count);
      count = 0;
    }
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    words[count++] = point;
    length++;
  }
  finish(count, length * 4);
}

/** `hash(text)`, left in `halves`. */
export function hashStrHalves(text: string): void {
  if (text === "") return hashEmpty();
  const width = widthOf(text);
  start();
  if (width === 1) hashNarrow(text);
  else if (width === 2) hashMiddle(text);
  else hashWide(text);
}

/** `hash(text)`. */
export function hashStr(text: string): Int {
  hashStrHalves(text);
  return joinHash(halves.high, halves.low);
}

/** `hash(bytes)`, left in `halves`. */
export function hashBytesHalves(bytes: Uint8Array): void {
  const length = bytes.length;
  if (length === 0) return hashEmpty();
  start();
  let count = 0;
  for (let i = 0; i < length; i += 4) {
    // A byte beyond the end is undefined, which counts as 0.
    words[count++] = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) |
      (bytes[i + 3]! << 24);
    if (count === PIECE && i + 4 < length) {
      absorb(count);
      count = 0;
    }
  }
  finish(count, length);
}

/** `hash(bytes)`. */
export function hashBytes(bytes: Uint8Array): Int {
  hashBytesHalves(bytes);
  return joinHash(halves.high, halves.low);
}
