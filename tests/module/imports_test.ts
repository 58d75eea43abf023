/** The module as others import it: from another folder, and from the network as JSR serves it. */

import { assertEquals } from "@std/assert";

const ROOT = new URL("../../", import.meta.url);

const program = (from: string) => `
import { run, Sandbox } from ${JSON.stringify(from)};
const outcome = await run("import math\\nprint(math.sqrt(16))");
await using sandbox = new Sandbox({ poolSize: 1 });
console.log(outcome.stdout.trim(), (await sandbox.run("6 * 7")).value.json);
`;

async function runElsewhere(from: string, flags: readonly string[]): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const file = `${folder}/program.js`;
    await Deno.writeTextFile(file, program(from));
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-config", "--no-prompt", ...flags, file],
      cwd: folder,
      env: { NO_COLOR: "1", DENO_DIR: `${folder}/cache` },
    }).output();
    const decoder = new TextDecoder();
    return [String(code), decoder.decode(stdout), decoder.decode(stderr)];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("imported from another folder, with the permission to run deno only", async () => {
  const from = new URL("mod.ts", ROOT).href;
  assertEquals(await runElsewhere(from, ["--allow-run=deno"]), ["0", "4.0 42\n", ""]);
});

Deno.test("imported from the network", async () => {
  const types: Record<string, string> = { ts: "application/typescript", js: "text/javascript" };
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      const body = await Deno.readFile(new URL(`.${pathname}`, ROOT));
      return new Response(body, {
        headers: { "content-type": types[pathname.split(".").at(-1)!] ?? "text/plain" },
      });
    },
  );
  const host = `127.0.0.1:${server.addr.port}`;
  try {
    const flags = [`--allow-import=${host}`, "--allow-run=deno"];
    assertEquals(await runElsewhere(`http://${host}/mod.ts`, flags), ["0", "4.0 42\n", ""]);
  } finally {
    await server.shutdown();
  }
});
