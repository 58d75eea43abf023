/**
 * The library's scripts, as a child asks for them when it first imports a module. In the child's
 * bundle their code would cost every start, used or not. It is packed here, and loaded when the
 * first child asks. What a child makes of them is library_scripts.ts's part.
 */

import { ProtocolError } from "./protocol.ts";

const encoder = new TextEncoder();

/** What was unpacked so far, by script: its name and its text, a pair in JSON. */
const pairs = new Map<string, Promise<Uint8Array>>();

async function unpack(script: string, packed: string): Promise<Uint8Array> {
  const bytes = new Blob([Uint8Array.fromBase64(packed)]);
  const stream = bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return encoder.encode(JSON.stringify([script, await new Response(stream).text()]));
}

/**
 * The scripts of the module `name`, and of those that it imports while it is run, but for the ones
 * in `known`, to which it adds them: the payload of a `code` frame, a list in JSON of pairs, each a
 * script's name and its text, an expression in JavaScript. A child must not ask for a module that it
 * has, nor for one that there is not.
 */
export async function libraryPayload(
  name: string,
  known: Set<string>,
): Promise<Uint8Array<ArrayBuffer>> {
  // A computed name would take the permission to read, and 3 ms less of each start.
  const { modules, scripts } = await import("./library_code.js");
  const needed = Object.hasOwn(modules, name) ? modules[name]! : [];
  const names = needed.filter((each) => !known.has(each));
  if (names.length === 0) throw new ProtocolError("Asked for code that is not to be had");
  for (const each of names) known.add(each);
  return listOf(
    await Promise.all(names.map((each) => {
      const pair = pairs.get(each) ?? unpack(each, scripts[each]!);
      pairs.set(each, pair);
      return pair;
    })),
  );
}

/** The list in JSON of what is JSON already. */
function listOf(items: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const list = new Uint8Array(items.reduce((size, each) => size + each.length + 1, 1));
  let at = 0;
  for (const each of items) {
    list[at] = at === 0 ? 0x5b : 0x2c; // "[", ","
    list.set(each, at + 1);
    at += each.length + 1;
  }
  list[at] = 0x5d; // "]"
  return list;
}
