/**
 * The library's scripts, as a child asks for them when it first imports a module. In the child's
 * bundle their code would cost every start, used or not. It is packed here, and loaded when the
 * first child asks. What a child makes of them is library_scripts.ts's part.
 */

import { ProtocolError } from "./protocol.ts";

/** What was unpacked so far, by script. */
const texts = new Map<string, Promise<string>>();

async function unpack(packed: string): Promise<string> {
  const bytes = new Blob([Uint8Array.fromBase64(packed)]);
  const stream = bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return await new Response(stream).text();
}

/**
 * The scripts of the module `name`, and of those that it imports while it is run, but for the ones
 * in `known`, to which it adds them: expressions in JavaScript, by the scripts' names. A child must
 * not ask for a module that it has, nor for one that there is not.
 */
export async function libraryTexts(
  name: string,
  known: Set<string>,
): Promise<(readonly [script: string, text: string])[]> {
  const { modules, scripts } = await import("./library_code.js");
  const needed = Object.hasOwn(modules, name) ? modules[name]! : [];
  const names = needed.filter((each) => !known.has(each));
  if (names.length === 0) throw new ProtocolError("Asked for code that is not to be had");
  for (const each of names) known.add(each);
  return await Promise.all(names.map(async (each) => {
    const text = texts.get(each) ?? unpack(scripts[each]!);
    texts.set(each, text);
    return [each, await text] as const;
  }));
}
