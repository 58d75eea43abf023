/**
 * The generated probe: every value of samples.ts by every property name of JavaScript and of this
 * engine's own objects. Its program is probe.py, CPython's answer probe_answers.txt.
 */

import { Interpreter } from "../../src/interpreter/interpreter.ts";
import { dictItems, type PyDict } from "../../src/objects/dict.ts";
import { completeTypes } from "../../src/objects/type.ts";
import { IN_PROCESS_LIMITS, InProcessHost } from "../helpers/in_process.ts";
import { javascriptNames } from "./js_names.ts";
import { samplesProgram } from "./samples.ts";

/** The property names of the engine's objects that stand for the samples: `items`, `t$append`. */
function engineNames(): string[] {
  const host = new InProcessHost(null);
  const interpreter = new Interpreter({ host, limits: IN_PROCESS_LIMITS, authorizedImports: null });
  interpreter.run({ source: samplesProgram(), filename: "samples.py" });
  const names = new Set<string>();
  for (const [, sample] of dictItems(interpreter.main.$samples as PyDict)) {
    if (typeof sample !== "object") continue;
    for (let each: object | null = sample; each !== null; each = Object.getPrototypeOf(each)) {
      for (const key of Object.getOwnPropertyNames(each)) {
        // One of a thousand is enough of the names that carry a prefix.
        if (!key.includes("$") || /^(?:t|s)?\$(?:append|__dict__|attribute|a)$/.test(key)) {
          names.add(key);
        }
      }
    }
  }
  return [...names].filter((name) => /^[\w$]+$/.test(name));
}

/** The program, whole. */
export async function probeProgram(): Promise<string> {
  completeTypes();
  const { all, inherited } = javascriptNames();
  const engine = engineNames();
  const list = (names: Iterable<string>) => JSON.stringify([...new Set(names)].sort());
  const probe = await Deno.readTextFile(new URL("probe.py", import.meta.url));
  return `${samplesProgram()}
NAMES = ${list([...all, ...engine])}
INHERITED = ${list([...inherited, ...engine])}
${probe}`;
}

/** Where CPython's answer is kept. */
export const PROBE_ANSWERS: URL = new URL("probe_answers.txt", import.meta.url);

/** The names that were found, by sample and way: `list read` → append, copy, … */
export function parseHits(output: string): Map<string, string[]> {
  const lines = output.trimEnd().split("\n").filter((line) => line.includes("|"));
  return new Map(lines.map((line) => {
    const [sample, way, ...names] = line.split("|");
    return [`${sample} ${way}`, names];
  }));
}
