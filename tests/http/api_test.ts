/** The HTTP API: sessions, streams, keys, limits on callers, and what an operator watches. */

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { settingsTable } from "../../src/service/settings.ts";
import { startService, type TestService } from "../helpers/service.ts";

const KEYS = [
  { name: "ann", secret: "ann-0123456789abcdef" },
  { name: "bob", secret: "bob-0123456789abcdef" },
];
const as = (name: string): RequestInit => ({
  headers: { Authorization: `Bearer ${KEYS.find((key) => key.name === name)!.secret}` },
});

/** Waits until it holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It took too long until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

interface ServerEvent {
  event: string;
  data: Record<string, unknown>;
}

async function readEvents(response: Response): Promise<ServerEvent[]> {
  const blocks = (await response.text()).split("\n\n").filter((block) => block.includes("event:"));
  return blocks.map((block) => ({
    event: /^event: (.*)$/m.exec(block)![1]!,
    data: JSON.parse(/^data: (.*)$/m.exec(block)![1]!),
  }));
}

Deno.test("a guest's exception is an answer, not an HTTP error", async () => {
  await using service = await startService();
  const response = await service.post("/v1/execute", { code: "1/0" });
  assertEquals(response.status, 200);
  const outcome = await response.json();
  assertEquals([outcome.status, outcome.error.type], ["error", "ZeroDivisionError"]);
});

Deno.test("numbers of inputs keep their kind and all their digits", async () => {
  await using service = await startService();
  const response = await fetch(`${service.origin}/v1/execute`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: `{"code": "print(a, b, c, d)", "inputs":
      {"a": 2.0, "b": 12345678901234567890123, "c": 1e3, "d": [7, {"x": 0.5}]}}`,
  });
  assertEquals(
    (await response.json()).stdout,
    "2.0 12345678901234567890123 1000.0 [7, {'x': 0.5}]\n",
  );
});

Deno.test("seed, clock and finalAnswer are passed on", async () => {
  await using service = await startService();
  const body = {
    code: "import random, time\nprint(random.random(), time.time())\nfinal_answer([1])\nprint(2)",
    seed: 7,
    clock: "2026-01-02T03:04:05Z",
    finalAnswer: true,
  };
  const [first, second] = await Promise.all(
    [1, 2].map(async () => await (await service.post("/v1/execute", body)).json()),
  );
  assertEquals(first.stdout, second.stdout);
  assertMatch(first.stdout, /^0\.\d+ 1767323045\.\d+\n$/);
  assertEquals([first.finalAnswer, first.value.json], [true, [1]]);
});

Deno.test("a run streams its output as events, and ends with the result", async () => {
  await using service = await startService();
  const response = await service.post("/v1/execute", {
    code: "import sys, time\nprint('a', flush=True)\ntime.sleep(0.05)\n" +
      "print('b', file=sys.stderr, flush=True)\n5",
  }, { headers: { Accept: "text/event-stream" } });
  assertEquals(response.headers.get("Content-Type")!.split(";")[0], "text/event-stream");
  const events = await readEvents(response);
  const textOf = (kind: string) =>
    events.filter(({ event }) => event === kind).map(({ data }) => data.text).join("");
  assertEquals([textOf("stdout"), textOf("stderr")], ["a\n", "b\n"]);
  assertEquals(events.findIndex(({ event }) => event === "result"), events.length - 1);
  assertEquals((events.at(-1)!.data.value as { json: number }).json, 5);
});

Deno.test("a stream of a silent program begins before it ends", async () => {
  await using service = await startService();
  const response = await service.post("/v1/execute", {
    code: "import time\ntime.sleep(1.5)",
  }, { headers: { Accept: "text/event-stream" } });
  const answered = performance.now();
  assertEquals((await readEvents(response)).map(({ event }) => event), ["result"]);
  assert(performance.now() > answered);
});

Deno.test("what is refused is a problem document also where a stream was asked for", async () => {
  await using service = await startService();
  const response = await service.post("/v1/execute", {
    code: "1",
    inputs: { "not a name": 1 },
  }, { headers: { Accept: "text/event-stream" } });
  assertEquals(response.status, 422);
  assertEquals((await response.json()).errors[0].field, "inputs.not a name");
});

Deno.test("a client that goes away takes its program along", async () => {
  await using service = await startService();
  for (const accept of ["application/json", "text/event-stream"]) {
    const abort = new AbortController();
    const request = service.post("/v1/execute", {
      code: "print(1, flush=True)\nwhile True: pass",
    }, { headers: { Accept: accept }, signal: abort.signal });
    await until(() => service.service.stats.running === 1, "the program runs");
    if (accept === "text/event-stream") {
      const reader = (await request).body!.getReader();
      await reader.read();
    }
    abort.abort();
    await request.catch(() => {});
    await until(() => service.service.stats.running === 0, "the program is gone");
  }
  await until(
    () => service.lines.filter((line) => line.status === "cancelled").length === 2,
    "both are logged",
  );
});

Deno.test("sessions keep variables, are interrupted, and end", async () => {
  await using service = await startService();
  const opened = await service.post("/v1/sessions", { idleSec: 60 });
  assertEquals(opened.status, 201);
  const { id } = await opened.json();
  assertEquals(opened.headers.get("Location"), `/v1/sessions/${id}`);
  const run = async (code: string) =>
    await (await service.post(`/v1/sessions/${id}/execute`, { code })).json();
  await run("x = 20");
  assertEquals((await run("x += 1\nx")).value.json, 21);
  assertEquals((await run("raise ValueError('kept')")).error.type, "ValueError");

  const looping = run("while True: pass");
  await until(() => service.lines.length > 0, "it runs");
  const busy = async () =>
    await (await fetch(`${service.origin}/v1/sessions/${id}`)).json() as {
      isRunning: boolean;
      variables: unknown;
    };
  assertEquals([(await busy()).isRunning, (await busy()).variables], [true, null]);
  let interrupted = false;
  while (!interrupted) {
    const answer = await service.post(`/v1/sessions/${id}/interrupt`, {});
    interrupted = (await answer.json()).interrupted;
  }
  assertEquals((await looping).error.type, "KeyboardInterrupt");
  assertEquals((await busy()).variables, [{ name: "x", type: "int", repr: "21" }]);

  const close = () => fetch(`${service.origin}/v1/sessions/${id}`, { method: "DELETE" });
  assertEquals((await close()).status, 204);
  const again = await close();
  assertEquals(again.status, 404);
  assertStringIncludes((await again.json()).detail, "Open a new one");
});

Deno.test("a session may be opened without a body", async () => {
  await using service = await startService();
  const response = await fetch(`${service.origin}/v1/sessions`, { method: "POST" });
  assertEquals(response.status, 201);
  await response.body?.cancel();
});

Deno.test("a key is asked for, and a session belongs to the key that made it", async () => {
  await using service = await startService({ apiKeys: KEYS });
  const without = await service.post("/v1/execute", { code: "1" });
  assertEquals([without.status, without.headers.get("WWW-Authenticate")], [401, "Bearer"]);
  await without.body?.cancel();
  const wrong = await service.post("/v1/execute", { code: "1" }, {
    headers: { Authorization: "Bearer ann-0123456789abcdeX" },
  });
  assertEquals(wrong.status, 401);
  await wrong.body?.cancel();
  const other = await service.post("/v1/execute", { code: "1" }, {
    headers: { "X-API-Key": KEYS[1]!.secret },
  });
  assertEquals((await other.json()).value.json, 1);

  const { id } = await (await service.post("/v1/sessions", {}, as("ann"))).json();
  const path = `/v1/sessions/${id}/execute`;
  assertEquals((await (await service.post(path, { code: "1" }, as("ann"))).json()).status, "ok");
  const foreign = await service.post(path, { code: "1" }, as("bob"));
  assertEquals(foreign.status, 404);
  await foreign.body?.cancel();
  for (const path of ["/mcp", "/metrics", "/v1/modules"]) {
    const response = await fetch(`${service.origin}${path}`);
    assertEquals([path, response.status], [path, 401]);
    await response.body?.cancel();
  }
  assertEquals(JSON.stringify(service.lines).includes(KEYS[0]!.secret), false);
});

Deno.test("one key cannot take it all: runs, sessions, requests a minute", async () => {
  await using service = await startService({
    apiKeys: KEYS,
    maxPerKey: 1,
    maxSessionsPerKey: 1,
    ratePerMin: 60,
  });
  const slow = service.post("/v1/execute", { code: "import time\ntime.sleep(1)" }, as("ann"));
  await until(() => service.service.stats.running === 1, "it runs");
  const second = await service.post("/v1/execute", { code: "1" }, as("ann"));
  assertEquals([second.status, second.headers.get("Retry-After")], [429, "1"]);
  await second.body?.cancel();
  const others = await service.post("/v1/execute", { code: "1" }, as("bob"));
  assertEquals(others.status, 200);
  await others.body?.cancel();
  await (await slow).body?.cancel();

  assertEquals((await service.post("/v1/sessions", {}, as("ann"))).status, 201);
  assertEquals((await service.post("/v1/sessions", {}, as("ann"))).status, 429);

  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) {
    const response = await fetch(`${service.origin}/v1/modules`, as("bob"));
    statuses.push(response.status);
    await response.body?.cancel();
  }
  assert(statuses.includes(200) && statuses.includes(429), statuses.join());
});

Deno.test("where there is no room, every request still gets its answer", async () => {
  await using service = await startService({ maxConcurrent: 2, maxQueue: 4, poolSize: 2 });
  const answers = await Promise.all(Array.from({ length: 80 }, async (_, i) => {
    const response = await service.post("/v1/execute", { code: `print(${i})` });
    const body = await response.json();
    if (response.status === 200) assertEquals(body.stdout, `${i}\n`);
    else assertEquals([response.status, response.headers.get("Retry-After")], [503, "1"]);
    return response.status;
  }));
  assert(answers.includes(200) && answers.includes(503), answers.join());
  const after = await service.post("/v1/execute", { code: "print('normal')" });
  assertEquals((await after.json()).stdout, "normal\n");
});

async function statusOf(service: TestService, path: string, headers: Record<string, string>) {
  const response = await fetch(`${service.origin}${path}`, { headers });
  await response.body?.cancel();
  return response;
}

Deno.test("pages of other origins are refused, those allowed get their CORS headers", async () => {
  await using service = await startService({ allowedOrigins: ["https://app.example.com"] });
  const evil = await statusOf(service, "/v1/modules", { Origin: "https://evil.example" });
  assertEquals([evil.status, evil.headers.get("Access-Control-Allow-Origin")], [403, null]);
  assertEquals((await statusOf(service, "/mcp", { Origin: "null" })).status, 403);
  const good = await statusOf(service, "/v1/modules", { Origin: "https://app.example.com" });
  assertEquals(good.headers.get("Access-Control-Allow-Origin"), "https://app.example.com");
  const preflight = await fetch(`${service.origin}/v1/execute`, {
    method: "OPTIONS",
    headers: { Origin: "https://app.example.com", "Access-Control-Request-Method": "POST" },
  });
  assertEquals(preflight.status, 204);
  assertStringIncludes(preflight.headers.get("Access-Control-Allow-Methods")!, "POST");
});

Deno.test("the operator sees health, readiness, metrics, and logs without programs", async () => {
  await using service = await startService();
  await (await service.post("/v1/execute", { code: "secret_word = 1\nprint('printed_word')" }))
    .body?.cancel();
  const health = await fetch(`${service.origin}/healthz`);
  assertEquals(await health.json(), { status: "ok" });
  const ready = await (await fetch(`${service.origin}/readyz`)).json();
  assertEquals(ready.status, "ready");
  const metrics = await (await fetch(`${service.origin}/metrics`)).text();
  assertStringIncludes(metrics, 'vivarium_outcomes_total{status="ok",limit=""} 1');
  for (const name of ["queue", "start", "run", "cpu"]) {
    assertStringIncludes(metrics, `vivarium_${name}_seconds_bucket`);
  }
  const logged = JSON.stringify(service.lines);
  assert(!logged.includes("secret_word") && !logged.includes("printed_word"));
  const request = service.lines.find((line) => line.path === "/v1/execute")!;
  assertEquals([request.status, request.method], [200, "POST"]);
  const run = service.lines.find((line) => line.message === "run")!;
  assertEquals(run.requestId, request.requestId);
});

Deno.test("programs are logged where the operator asks for it", async () => {
  await using service = await startService({ logPrograms: true });
  await (await service.post("/v1/execute", { code: "print('word')" })).body?.cancel();
  const run = service.lines.find((line) => line.message === "run")!;
  assertEquals([run.code, run.stdout], ["print('word')", "word\n"]);
});

Deno.test("a client's request id is kept where it is harmless", async () => {
  await using service = await startService();
  const kept = await statusOf(service, "/healthz", { "X-Request-Id": "abc-1" });
  assertEquals(kept.headers.get("X-Request-Id"), "abc-1");
  const made = await statusOf(service, "/healthz", { "X-Request-Id": "a b{}" });
  assertMatch(made.headers.get("X-Request-Id")!, /^[0-9a-f-]{36}$/);
});

Deno.test("the documents name every operation and leave no reference open", async () => {
  await using service = await startService();
  const document = await (await fetch(`${service.origin}/openapi.json`)).json();
  assertEquals(document.openapi, "3.1.0");
  assertEquals(Object.keys(document.paths), [
    "/v1/execute",
    "/v1/sessions",
    "/v1/sessions/{id}",
    "/v1/sessions/{id}/execute",
    "/v1/sessions/{id}/interrupt",
    "/v1/modules",
  ]);
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)/g)) {
    assert(name! in document.components.schemas, name);
  }
  const docs = await (await fetch(`${service.origin}/docs`)).text();
  assertStringIncludes(docs, "/v1/sessions/{id}/interrupt");
  const front = await fetch(`${service.origin}/`);
  assertStringIncludes(front.headers.get("Content-Security-Policy")!, "default-src 'none'");
  assertStringIncludes(await front.text(), 'href="/docs"');
});

Deno.test("a request cannot exceed what the operator allows", async () => {
  await using service = await startService({ authorizedImports: ["math", "collections.*"] });
  const refused: [Record<string, unknown>, string][] = [
    [{ limits: { cpuTimeSec: 61 } }, "limits.cpuTimeSec may be 60 at most here, not 61"],
    [{ limits: { memoryMb: 257 } }, "limits.memoryMb may be 256 at most here, not 257"],
    [{ authorizedImports: ["json"] }, 'authorizedImports: "json" is not allowed'],
  ];
  for (const [body, detail] of refused) {
    const response = await service.post("/v1/execute", { code: "1", ...body });
    assertEquals(response.status, 422);
    assertStringIncludes((await response.json()).detail, detail);
  }
  const run = async (authorizedImports: string[] | undefined, code: string) =>
    await (await service.post("/v1/execute", { code, authorizedImports })).json();
  assertEquals((await run(undefined, "import math, collections.abc")).status, "ok");
  assertEquals((await run(["*"], "import json")).error.type, "ImportError");
  assertEquals((await run(["collections.abc"], "import math")).error.type, "ImportError");
  assertEquals((await run(["collections.abc"], "import collections.abc")).status, "ok");
});

Deno.test("docs/http.md has the table of settings as it is", async () => {
  const text = await Deno.readTextFile(new URL("../../docs/http.md", import.meta.url));
  // The formatter aligns the columns.
  const plain = (table: string) => table.replace(/ +/g, " ").replace(/-{2,}/g, "---");
  assertStringIncludes(
    plain(text),
    plain(settingsTable()).replaceAll("|---", "| ---").replaceAll("---|", "--- |"),
  );
});
