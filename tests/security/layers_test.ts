/** Each layer of the sandbox holds by itself, the others being switched off. */

import { assert, assertEquals } from "@std/assert";
import { childCommands } from "../../src/sandbox/command.ts";
import { KEPT } from "../../src/sandbox/lockdown.ts";
import { newPolicy } from "../../src/sandbox/policy.ts";

const { limits } = newPolicy({ memoryMb: 20 });
const [limited, plain] = childCommands({ limits, isSingleThreaded: false });
const here = (name: string) => new URL(name, import.meta.url).href;

interface Ended {
  readonly code: number;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function start(command: string, args: readonly string[], env = {}): Promise<Ended> {
  const { code, signal, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    env: { NO_COLOR: "1", ...env },
    clearEnv: true,
  }).output();
  const decoder = new TextDecoder();
  return { code, signal, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** The child's own arguments, for another script. */
function childArguments(keep: (argument: string) => boolean, script: string, more: string[] = []) {
  return [...plain!.args.slice(0, -1).filter(keep), script, ...more];
}

const isFlag = (argument: string) => argument.startsWith("--v8-flags=");

Deno.test("layer 2: a child has no permission, its globals being whole", async () => {
  const target = await Deno.makeTempDir();
  const args = childArguments((each) => !isFlag(each), here("outside.js"), [target]);
  const { stdout, stderr } = await start(Deno.execPath(), args);
  const results: Record<string, string> = JSON.parse(stdout || JSON.stringify(stderr));
  const open = Object.entries(results).filter(([, result]) => result === "open");
  // Deno 2.9 asks no permission for it; layers 1 and 3 leave nobody to ask.
  assertEquals(open.map(([name]) => name), ["ask for the directory"]);
  assert(Object.keys(results).length > 40);
  assertEquals([...Deno.readDirSync(target)], []);
  await Deno.remove(target);
});

Deno.test("layer 2: what tries the outside does reach it where it is allowed", async () => {
  // Else the test above could not fail.
  const target = await Deno.makeTempDir();
  const { stdout } = await start(Deno.execPath(), ["run", "-A", here("outside.js"), target]);
  const results: Record<string, string> = JSON.parse(stdout);
  const open = Object.keys(results).filter((name) => results[name] === "open");
  for (const name of ["read a file", "write a file", "read the environment", "run a program"]) {
    assert(open.includes(name), name);
  }
  await Deno.remove(target, { recursive: true });
});

Deno.test("layer 2: the environment does not undo it", () => {
  assertEquals([limited!.clearEnv, plain!.clearEnv], [true, true]);
  for (const name of Object.keys({ ...limited!.env, ...plain!.env })) {
    assert(["DENO_DIR", "DENO_NO_UPDATE_CHECK", "GLIBC_TUNABLES", "NO_COLOR"].includes(name), name);
  }
});

Deno.test("layer 3: pared globals reach nothing outside ECMAScript, all permissions given", async () => {
  const args = ["run", "-A", "--no-check", "--v8-flags=--expose-gc", here("pared.ts")];
  const { stdout, stderr } = await start(Deno.execPath(), args);
  const { names, reached, objects } = JSON.parse(stdout || JSON.stringify(stderr));
  const strange = names.filter((name: string) => !KEPT.has(name));
  // Deno calls it when the process ends; it does nothing.
  assertEquals(strange.sort(), ["dispatchEvent"]);
  assertEquals(reached, []);
  assert(objects > 500, `${objects}`);
});

/** Programs that grow; what of them must be counted differs. */
const GROWTH: Record<string, string> = {
  "arrays": "const x = []; for (;;) x.push([1, 2, 3])",
  "objects": "const x = []; for (let i = 0; ; i++) x.push({ i })",
  "strings": "const x = []; for (let i = 0; ; i++) x.push(`${i}`.repeat(100))",
  "array buffers": "const x = []; for (;;) x.push(new Uint8Array(1 << 20).fill(1))",
  "integers": "const x = []; for (let i = 1n; ; i <<= 64n) x.push(i)",
  "maps": "const x = new Map(); for (let i = 0; ; i++) x.set(i, i)",
  "closures": "const x = []; for (let i = 0; ; i++) x.push(() => i)",
};

/** Kilobytes that were resident at most, as the system counted them. */
async function peakKb(script: string): Promise<{ ended: Ended; kb: number }> {
  const file = await Deno.makeTempFile({ suffix: ".js" });
  const source = `const report = () => Deno.stdout.writeSync(new TextEncoder().encode(
  \`\${Deno.memoryUsage().rss} \`));
setInterval(report, 5);
${script.replace(/for \(([^)]*)\) /, "let n = 0; for ($1) { if (++n % 64 === 0) report(); ")} }`;
  await Deno.writeTextFile(file, source);
  const ended = await start(Deno.execPath(), childArguments(() => true, `file://${file}`));
  await Deno.remove(file);
  return { ended, kb: Math.max(...ended.stdout.trim().split(" ").map(Number)) / 1024 };
}

for (const [name, script] of Object.entries(GROWTH)) {
  Deno.test(`layer 4: V8 ends a child whose ${name} grow, its globals being whole`, async () => {
    const { ended, kb } = await peakKb(script);
    assert(ended.code !== 0 && /out of memory/.test(ended.stderr), ended.stderr.slice(0, 500));
    assert(kb < (20 + 32 + 100) * 1024, `${kb} KB`);
  });
}

Deno.test("layer 4: code cannot be made from strings", async () => {
  const file = await Deno.makeTempFile({ suffix: ".js" });
  await Deno.writeTextFile(
    file,
    `const tries = [() => eval("1"), () => new Function("return 1")(), () => (0, eval)("1"),
  () => (function* () {}).constructor("yield 1")().next(), () => (async () => {}).constructor("1")(),
  () => (() => {}).constructor("return 1")(), () => Reflect.construct(Function, ["return 1"])(),
  () => globalThis["ev" + "al"]("1")];
console.log(tries.map((attempt) => { try { return String(attempt()); } catch (e) { return e.name; } }).join());
try { new WebAssembly.Memory({ initial: 17 }); console.log("large"); } catch (e) { console.log(e.name); }`,
  );
  const { stdout } = await start(Deno.execPath(), childArguments(() => true, `file://${file}`));
  await Deno.remove(file);
  assertEquals(stdout, `${Array(8).fill("EvalError").join()}\nRangeError\n`);
});

Deno.test({
  name: "layer 6: the shell sets the system's limits before anything else runs",
  ignore: Deno.build.os === "windows",
  async fn() {
    const script = limited!.args.slice(0, 3);
    const show = "ulimit -c; ulimit -S -t; ulimit -H -t; ulimit -d";
    const { stdout } = await start(limited!.command, [...script, "/bin/sh", "-c", show]);
    const [core, soft, hard, data] = stdout.trim().split("\n").map(Number);
    assertEquals(core, 0);
    assertEquals(soft, Math.ceil(limits.cpuTimeSec) + 3);
    assertEquals(hard, soft! + 2);
    assert(data! > 0 && data! < 2 * 1024 * 1024, `${data}`);
  },
});

Deno.test({
  name: "layer 6: the system ends what uses too much CPU time, nobody else looking",
  ignore: Deno.build.os === "windows",
  async fn() {
    const [command] = childCommands({
      limits: newPolicy({ cpuTimeSec: 0.01 }).limits,
      isSingleThreaded: false,
    });
    const script = [...command!.args.slice(0, 3), "/bin/sh", "-c", "while :; do :; done"];
    const { signal, code } = await start(command!.command, script);
    assert(signal === "SIGXCPU" || signal === "SIGKILL" || code > 128, `${signal} ${code}`);
  },
});
