/**
 * Run by layers_test.ts in a process that is allowed everything: pares the globals down and prints
 * what can still be reached from them, by whatever path.
 */

import { lockDown } from "../../src/sandbox/lockdown.ts";

const host = /Deno|process|fetch|Worker|WebAssembly|navigator|localStorage|caches|console|ops|core/;
const system = lockDown();
const reached: string[] = [];
const seen = new Set<unknown>();
const queue: [string, object][] = [["globalThis", globalThis]];
for (let at = 0; at < queue.length; at++) {
  const [path, object] = queue[at]!;
  const prototype = Object.getPrototypeOf(object);
  const next: [string, unknown][] = [[`${path}.[prototype]`, prototype]];
  for (const key of Reflect.ownKeys(object)) {
    const { value, get, set } = Object.getOwnPropertyDescriptor(object, key)!;
    next.push([`${path}.${String(key)}`, value], [`get ${path}.${String(key)}`, get]);
    next.push([`set ${path}.${String(key)}`, set]);
    if (typeof key === "string" && host.test(key)) reached.push(`${path}.${key}`);
  }
  for (const [name, value] of next) {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) continue;
    if (seen.has(value)) continue;
    seen.add(value);
    queue.push([name, value]);
  }
}
const names: string[] = [];
for (let each = globalThis as object; each !== Object.prototype;) {
  const own = Object.getOwnPropertyNames(each);
  names.push(...own.filter((name) => (each as Record<string, unknown>)[name] !== undefined));
  each = Object.getPrototypeOf(each);
}
system.send(system.encode(JSON.stringify({ names, reached, objects: seen.size })));
system.exit(0);
