/** No child outlives its parent by more than a second, however that ended. */

import { assert, assertEquals, assertStringIncludes } from "@std/assert";

async function outputOf(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(command, { args, stderr: "null" }).output();
  return new TextDecoder().decode(stdout);
}

/** The processes whose parent is that one. */
async function childrenOf(pid: number): Promise<string[]> {
  return (await outputOf("pgrep", "-P", `${pid}`)).trim().split("\n");
}

/** Those of the processes that have not ended, with their command lines. */
async function alive(pids: readonly string[]): Promise<string[]> {
  const lines = (await outputOf("ps", "-o", "stat=,args=", "-p", pids.join(","))).split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("Z"));
}

const ORPHANS: Record<string, string> = {
  "that is busy": "print('on')\nwhile True: pass",
  "that is busy in a built-in": "print('on')\nimport itertools\nsum(itertools.repeat(1))",
  "that prints": "while True: print('on')",
  "that sleeps": "import time\nprint('on')\ntime.sleep(60)",
  "that catches everything":
    "print('on')\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass",
};

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  Deno.test({
    name: `no child is left 1 s after its parent's ${signal}`,
    ignore: Deno.build.os !== "linux",
    async fn() {
      const module = new URL("../../mod.ts", import.meta.url).href;
      const programs = Object.values(ORPHANS);
      const script = `import { Sandbox } from ${JSON.stringify(module)};
const sandbox = new Sandbox({ poolSize: 2, maxConcurrent: 9 });
await sandbox.check();
let on = 0;
for (const code of ${JSON.stringify(programs)}) {
  let isOn = false;
  sandbox.run(code, { onStdout() {
    if (!isOn && ++on === ${programs.length}) console.log("all on");
    isOn = true;
  } });
}
setInterval(() => {}, 1000);`;
      const file = await Deno.makeTempFile({ suffix: ".ts" });
      await Deno.writeTextFile(file, script);
      const config = new URL("../../deno.json", import.meta.url).pathname;
      const parent = new Deno.Command(Deno.execPath(), {
        args: ["run", "--quiet", "--no-check", "--config", config, "--allow-all", file],
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const reader = parent.stdout.getReader();
      const { value } = await reader.read();
      assertStringIncludes(new TextDecoder().decode(value), "all on");
      const children = await childrenOf(parent.pid);
      assert(children.length >= programs.length, `${children}`);
      parent.kill(signal);
      await parent.status;
      await reader.cancel();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const left = await alive(children);
      await Deno.remove(file);
      assertEquals(left, []);
    },
  });
}
