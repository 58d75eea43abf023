/**
 * Which functions of the bundle a child runs from its start to the end of an ordinary program, as
 * V8's own log tells.
 */

import { childCommands } from "../src/sandbox/command.ts";
import { newRunPlan } from "../src/sandbox/options.ts";
import { libraryPayload } from "../src/sandbox/library.ts";
import { encodeFrame, FrameKind, FrameReader } from "../src/sandbox/protocol.ts";

/** Where functions stand in a text: `start` lies in their head, `end` is their last character's. */
export interface FunctionPlaces {
  has(start: number, bodyStart: number, end: number): boolean;
}

const PROGRAMS: readonly string[] = [
  "print(1)",
  `
import math
from collections import Counter

class Shape:
    def __init__(self, name, *sizes):
        self.name = name
        self.sizes = sizes

    def area(self):
        raise NotImplementedError

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

class Square(Shape):
    def area(self):
        return math.prod(self.sizes) ** 2

def total(shapes, *, scale=1.0):
    result = 0
    for index, shape in enumerate(shapes):
        if index % 2 == 0 and shape.area() > 0:
            result += shape.area() * scale
        else:
            continue
    return result

shapes = [Square(word, len(word)) for word in "one three five".split()]
counts = Counter("mississippi")
print(f"{total(shapes, scale=1.5):.2f}", shapes, counts.most_common(2))
print({key: value for key, value in sorted(counts.items(), key=lambda pair: pair[1])})
try:
    print([][1])
except (IndexError, KeyError) as error:
    print("failed:", error, sep=" ", end="\\n")
while shapes:
    shapes.pop()
x, (y, z) = 1, (2, 3)
x += y if z > y else z
x
`,
  `
counts = {}
for word in "  Lorem ipsum, dolor sit amet consectetur adipiscing elit.  ".strip().lower().split():
    word = word.replace(",", "").rstrip(".")
    counts[word] = counts.get(word, 0) + 1
    if word.startswith("l") or word.endswith("t") or word.find("x") >= 0:
        print(word.upper(), word.title(), word[1:3], ",".join([word, word]).split(","))
for i in range(2):
    print(f"{i:05d} {word:<10} {i * 0.5:>12,.2f} {i / 3:7.1%} {i * 1.5!r}", "%s %d %.3f" % (word, i, i / 7))
print(sum(len(each) for each in counts), list(map(int, "1 2".split(" "))), "{} {:>5}".format(1, "a"))
`,
  "def f(n):\n    return 1 / n\n\nf(0)\n",
];

/** V8's log of one child that runs `source`. */
async function logOf(worker: string, source: string): Promise<string> {
  const log = await Deno.makeTempFile({ suffix: ".log" });
  const { policy, request } = newRunPlan(source, {});
  const { args } = childCommands({ limits: policy.limits, isSingleThreaded: false }).at(-1)!;
  const flags = `,--log-function-events,--logfile=${log},--no-logfile-per-isolate`;
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args.slice(0, -1), worker].map((each) =>
      each.startsWith("--v8-flags=") ? each + flags : each
    ),
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const writer = child.stdin.getWriter();
  const send = (kind: number, payload: Uint8Array) => writer.write(encodeFrame(kind, payload));
  await send(FrameKind.start, new TextEncoder().encode(JSON.stringify(request)));
  const reader = new FrameReader();
  const known = new Set<string>();
  for await (const chunk of child.stdout) {
    for (const { kind, payload } of reader.push(chunk)) {
      if (kind !== FrameKind.library) continue;
      await send(FrameKind.code, await libraryPayload(new TextDecoder().decode(payload), known));
    }
  }
  await writer.close();
  const { success } = await child.status;
  const text = await Deno.readTextFile(log);
  await Deno.remove(log);
  if (!success) throw new Error("The bundle does not run");
  return text;
}

/**
 * The functions that ordinary programs run, by script: of the bundle at `worker`, a path, under
 * that path, of the library's scripts under their URLs.
 */
export async function functionsAtStart(
  worker: string,
): Promise<(script: string) => FunctionPlaces> {
  const scripts = new Map<string, Map<number, Set<number>>>();
  for (const program of PROGRAMS) {
    const lines = (await logOf(worker, program)).split("\n").map((line) => line.split(","));
    const names = new Map<string, string>();
    for (const [kind, id, name] of lines) if (kind === "script-details") names.set(id!, name!);
    if (!names.values().some((name) => name === `file://${worker}`)) {
      throw new Error("V8's log does not name the bundle");
    }
    for (const [kind, event, id, start, end] of lines) {
      if (kind !== "function") continue;
      if (event !== "parse-function" && event !== "first-execution") continue;
      const starts = scripts.getOrInsertComputed(names.get(id!) ?? "", () => new Map());
      starts.getOrInsertComputed(Number(end), () => new Set()).add(Number(start));
    }
  }
  return (script) => {
    const starts = scripts.get(script);
    return {
      has: (start, bodyStart, end) =>
        starts?.get(end)?.values().some((each) => each >= start && each <= bodyStart) ?? false,
    };
  };
}
