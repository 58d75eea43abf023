/**
 * Run by layers_test.ts in the child's place: tries whatever a program could want of the outside, and
 * prints what came of it. Its argument is a directory that it may try to write to.
 */
const target = Deno.args[0];
// By a computed name, so that nobody but this process looks for it.
const load = (specifier) => import(specifier);
const tries = {
  "read a file": () => Deno.readTextFileSync("/etc/passwd"),
  "read itself": () => Deno.readTextFileSync(new URL(import.meta.url)),
  "write a file": () => Deno.writeTextFileSync(`${target}/written`, "x"),
  "list a directory": () => [...Deno.readDirSync("/")],
  "stat a file": () => Deno.statSync("/etc/passwd"),
  "remove a file": () => Deno.removeSync(`${target}/nothing`),
  "make a temporary file": () => Deno.makeTempFileSync(),
  "make a link": () => Deno.symlinkSync("/etc/passwd", `${target}/link`),
  "ask for the directory": () => Deno.cwd(),
  "read the environment": () => Deno.env.toObject(),
  "read one variable": () => Deno.env.get("HOME"),
  "set a variable": () => Deno.env.set("X", "1"),
  "run a program": () => new Deno.Command("/bin/true").outputSync(),
  "run Deno": () => new Deno.Command(Deno.execPath()).outputSync(),
  "kill another process": () => Deno.kill(1, "SIGCONT"),
  "connect": () => Deno.connect({ port: 1 }),
  "listen": () => Deno.listen({ port: 0 }),
  "serve": () => Deno.serve({ port: 0 }, () => new Response()),
  "resolve a name": () => Deno.resolveDns("localhost", "A"),
  "fetch over HTTP": () => fetch("http://127.0.0.1:1/"),
  "fetch a file": () => fetch("file:///etc/passwd").then((response) => response.text()),
  "open a web socket": () => new WebSocket("ws://127.0.0.1:1/"),
  "open an event source": () => new EventSource("http://127.0.0.1:1/").url && denied(),
  "load a library": () => Deno.dlopen("libc.so.6", {}),
  "ask for the host's name": () => Deno.hostname(),
  "ask for the system's release": () => Deno.osRelease(),
  "ask for the system's memory": () => Deno.systemMemoryInfo(),
  "ask for the network's interfaces": () => Deno.networkInterfaces(),
  "ask for the user": () => Deno.uid(),
  "open a key-value store": () => Deno.openKv(`${target}/kv`),
  "import over the network": () => load("https://deno.land/std@0.224.0/version.ts"),
  "import from JSR": () => load("jsr:@std/assert@1"),
  "import from npm": () => load("npm:left-pad@1.3.0"),
  "import a local file": () => load("file:///etc/hostname"),
  "import a local module": () => load(new URL("../../mod.ts", import.meta.url).href),
  "node:fs": async () => (await load("node:fs")).readFileSync("/etc/passwd"),
  "node:fs, written": async () => (await load("node:fs")).writeFileSync(`${target}/node`, "x"),
  "node:child_process": async () => (await load("node:child_process")).execSync("/bin/true"),
  "node:net": async () =>
    await new Promise((resolve, reject) =>
      load("node:net").then(({ connect }) =>
        connect(1, "127.0.0.1").on("error", reject).on("connect", resolve)
      ).catch(reject)
    ),
  "node:os": async () => (await load("node:os")).hostname(),
  "node:process": async () => {
    const { env } = await load("node:process");
    // Its keys are what would be told.
    if (Object.keys(env).length === 0) denied();
    return env;
  },
  "node:dns": async () => await (await load("node:dns/promises")).lookup("example.org"),
  "node:vm with files": async () =>
    (await load("node:vm")).runInThisContext("Deno.readTextFileSync('/etc/passwd')"),
  "a worker that reads": () => {
    const code = "let r = 'open'; try { Deno.readTextFileSync('/etc/passwd') } catch { r = '' }" +
      "postMessage(r)";
    const worker = new Worker(`data:text/javascript,${encodeURIComponent(code)}`, {
      type: "module",
    });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data === "open" ? resolve() : reject(new Error("denied"));
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error("denied"));
      };
    });
  },
  "more permissions": async () => {
    const { state } = await Deno.permissions.request({ name: "read" });
    if (state !== "granted") denied();
  },
};

function denied() {
  throw new Error("denied");
}

const results = {};
for (const [name, attempt] of Object.entries(tries)) {
  try {
    await attempt();
    results[name] = "open";
  } catch (error) {
    results[name] = `${error.name}: ${error.message}`.split("\n")[0];
  }
}
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(results)}\n`));
Deno.exit(0);
