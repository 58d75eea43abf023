/** The layers of src/: who may import whom, that nothing goes in circles, and what is public. */

import { assertEquals } from "@std/assert";
import { filesBelow, importsOf } from "../../tools/import_graph.ts";

const ROOT = new URL("../../", import.meta.url);
const SRC = new URL("src/", ROOT);

const ENGINE = ["kernel", "objects", "protocols", "native", "types", "builtins", "stdlib"];

/** What each folder of src/ may import beside itself. `kernel` is the bottom: it imports nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  syntax: ["kernel"],
  compiler: ["kernel", "syntax"],
  objects: ENGINE.slice(0, 1),
  protocols: ENGINE.slice(0, 2),
  native: ENGINE.slice(0, 3),
  types: ENGINE.slice(0, 4),
  builtins: ENGINE.slice(0, 5),
  // typing evaluates annotations that were kept as text.
  stdlib: [...ENGINE.slice(0, 6), "syntax"],
  interpreter: [...ENGINE, "syntax", "compiler"],
  usage: [],
  sandbox: ["usage"],
  cli: ["usage", "sandbox"],
  // What serves stands on mod.ts, and on nothing below it.
  service: ["usage"],
  mcp: ["usage", "service"],
  http: ["usage", "service", "mcp"],
};

/** Packages that src/ may import, and the only folders that may. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@lezer/common": ["syntax"],
  "@lezer/lr": ["syntax"],
  "@lezer/python": ["syntax"],
  "@hono/node-server": ["http"],
  "@modelcontextprotocol/server": ["mcp"],
  "@modelcontextprotocol/server/stdio": ["mcp"],
  "@opentelemetry/api": ["service"],
  "hono": ["http"],
  "hono/body-limit": ["http"],
  "hono/cors": ["http"],
  "hono/html": ["http"],
  "hono/streaming": ["http"],
  "node:process": ["cli"],
  "node:readline": ["cli"],
  "prom-client": ["http"],
  "zod": ["service", "mcp", "http"],
};

/** The contract between interpreter and process: every layer may name its types. */
const CONTRACT = "interpreter/host.ts";

/** The child's program: the files of the sandbox that the parent does not load. */
const WORKER = ["sandbox/worker.ts", "sandbox/warm_up.ts"];

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

async function readEdges(): Promise<{ edges: Edge[]; packages: Edge[] }> {
  const edges: Edge[] = [];
  const packages: Edge[] = [];
  for await (const file of filesBelow(SRC, /\.ts$/)) {
    const from = file.href.slice(SRC.href.length);
    for (const { specifier, typeOnly } of importsOf(await Deno.readTextFile(file))) {
      if (!specifier.startsWith(".")) {
        packages.push({ from, to: specifier, typeOnly });
        continue;
      }
      const to = new URL(specifier, file).href;
      // What lies outside of src/ is deno.json, which the command line reads for its version.
      if (to.startsWith(SRC.href)) edges.push({ from, to: to.slice(SRC.href.length), typeOnly });
    }
  }
  return { edges, packages };
}

function layerOf(path: string): string {
  return path.split("/")[0]!;
}

function isAllowed({ from, to, typeOnly }: Edge): boolean {
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (layer === target) return true;
  if (typeOnly && to === CONTRACT) return true;
  if (WORKER.includes(from)) return target === "interpreter";
  return (MAY_IMPORT[layer] ?? []).includes(target);
}

const shown = ({ from, to }: Edge) => `${from} imports ${to}`;

Deno.test("layers import only what lies below them", async () => {
  const { edges } = await readEdges();
  assertEquals(edges.filter((edge) => !isAllowed(edge)).map(shown), []);
});

Deno.test("every folder of src/ has its place in the table", async () => {
  const folders = new Set<string>();
  for await (const file of filesBelow(SRC, /\.ts$/)) {
    folders.add(layerOf(file.href.slice(SRC.href.length)));
  }
  assertEquals([...folders].filter((name) => !Object.hasOwn(MAY_IMPORT, name)), []);
});

Deno.test("packages are imported only where they belong", async () => {
  const { packages } = await readEdges();
  const wrong = packages.filter(({ from, to }) => !PACKAGES[to]?.includes(layerOf(from)));
  assertEquals(wrong.map(shown), []);
});

Deno.test("nothing that is loaded goes in circles", async () => {
  const { edges } = await readEdges();
  const next = Map.groupBy(edges.filter((edge) => !edge.typeOnly), (edge) => edge.from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path)) {
      circles.push([...above.slice(above.indexOf(path)), path].join(" -> "));
    } else if (!done.has(path)) {
      for (const { to } of next.get(path) ?? []) visit(to, [...above, path]);
      done.add(path);
    }
  };
  for (const path of next.keys()) visit(path, []);
  assertEquals(circles, []);
});

Deno.test("no file of src/ is only a barrel", async () => {
  const barrels: string[] = [];
  for await (const file of filesBelow(SRC, /\.ts$/)) {
    const code = (await Deno.readTextFile(file)).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const rest = code.replace(/^export\s+(type\s)?(\*|\{[^}]*\})\s+from\s+"[^"]+";?/gm, "").trim();
    if (code.trim() !== "" && rest === "") barrels.push(file.href.slice(SRC.href.length));
  }
  assertEquals(barrels, []);
});

Deno.test("files stay short", async () => {
  const long: string[] = [];
  for await (const file of filesBelow(SRC, /\.ts$/)) {
    const text = await Deno.readTextFile(file);
    const isData = /_(data|tables?)\.ts$/.test(file.pathname);
    if (!isData && text.split("\n").length > 701) long.push(file.href.slice(SRC.href.length));
  }
  assertEquals(long, []);
});

Deno.test("mod.ts exports what is public and nothing else", async () => {
  const exported = Object.keys(await import("../../mod.ts")).sort();
  assertEquals(exported, [
    "BusyError",
    "ClosedError",
    "DEFAULT_AUTHORIZED_IMPORTS",
    "PolicyError",
    "Sandbox",
    "ToolError",
    "limitRules",
    "run",
    "toolStubs",
  ]);
});
