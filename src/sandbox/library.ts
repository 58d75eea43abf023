/**
 * The library modules that are written in Python, as a child asks for them when it first imports
 * one. In the child's bundle their code would cost every start, used or not. It is packed here, and
 * loaded when the first child asks.
 */

import { ProtocolError } from "./protocol.ts";

/** What was unpacked so far, by module. */
const texts = new Map<string, Promise<string>>();

async function unpack(packed: string): Promise<string> {
  const bytes = new Blob([Uint8Array.fromBase64(packed)]);
  const stream = bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return await new Response(stream).text();
}

/**
 * The code of the module `name`, and of those that it imports while it is run, but for the ones in
 * `known`, to which it adds them: expressions in JavaScript, by the modules' names. A child must not
 * ask for one that it has, nor for one that there is not.
 */
export async function libraryTexts(
  name: string,
  known: Set<string>,
): Promise<(readonly [name: string, text: string])[]> {
  const { library } = await import("./library_code.js");
  if (known.has(name) || !Object.hasOwn(library, name)) {
    throw new ProtocolError("Asked for code that is not to be had");
  }
  const names = [name, ...library[name]!.imports].filter((each) => !known.has(each));
  for (const each of names) known.add(each);
  return await Promise.all(names.map(async (each) => {
    const text = texts.get(each) ?? unpack(library[each]!.packed);
    texts.set(each, text);
    return [each, await text] as const;
  }));
}
