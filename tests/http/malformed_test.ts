/** Malformed requests and messages: the right 4xx or JSON-RPC error, never 5xx, no stack. */

import { assert, assertEquals } from "@std/assert";
import { rawRequest, startService } from "../helpers/service.ts";

const JSON_TYPE = "Content-Type: application/json\r\n";

function http(line: string, headers = "", body = ""): string {
  return `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}` +
    (body === "" ? "" : `Content-Length: ${new TextEncoder().encode(body).length}\r\n`) +
    `\r\n${body}`;
}

const execute = (body: string, headers = JSON_TYPE) => http("POST /v1/execute", headers, body);

/** Raw bytes, and the statuses that are right for them. */
const RAW: readonly (readonly [text: string, ...statuses: number[]])[] = [
  ["\x00\x01\x02\r\n\r\n", 400],
  ["GET\r\n\r\n", 400],
  ["GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 400, 505],
  ["GET / HTTP/1.1\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n", 400, 403],
  ["GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: localhost\r\nBad\x00Name: x\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n", 400],
  [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(100_000)}\r\n\r\n`, 431],
  ["POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400],
  ["POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400],
  [
    "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    400,
  ],
  [
    "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n" +
    "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  [
    "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n0\r\n\r\n",
    400,
    501,
  ],
  [
    `POST /v1/execute HTTP/1.1\r\nHost: localhost\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
  ],
  ["BREW /v1/execute HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, 405],
  [http("GET /nothing"), 404],
  [http("GET /v1"), 404],
  [http("GET /v1/execute/more"), 404],
  [http("GET /../../etc/passwd"), 404],
  [http("GET /%2e%2e/etc/passwd"), 404],
  [http("GET /v1/sessions/%ff%fe"), 404],
  [http("GET /v1/sessions/%00"), 404],
  [http(`GET /${"a".repeat(5_000)}`), 404],
  [http("GET /v1/sessions/__proto__"), 404],
  [http("DELETE /v1/sessions/constructor"), 404],
  [http("POST /v1/sessions/none/execute", JSON_TYPE, '{"code":"1"}'), 404],
  [http("POST /v1/sessions/none/interrupt"), 404],
  [http("GET /v1/execute"), 405],
  [http("PUT /v1/execute", JSON_TYPE, "{}"), 405],
  [http("DELETE /v1/execute"), 405],
  [http("PATCH /v1/sessions", JSON_TYPE, "{}"), 405],
  [http("POST /v1/modules", JSON_TYPE, "{}"), 405],
  [http("POST /healthz", JSON_TYPE, "{}"), 405],
  [http("DELETE /metrics"), 405],
  [http("POST /"), 405],
  [http("OPTIONS /v1/execute"), 405],
  [http("GET /mcp"), 405],
  [http("DELETE /mcp"), 405],
  [http("PUT /mcp", JSON_TYPE, "{}"), 405],
  [http("GET /v1/modules", "Accept: text/html\r\n"), 406],
  [http("GET /v1/modules", "Accept: application/json;q=0\r\n"), 406],
  [execute('{"code":"1"}', `${JSON_TYPE}Accept: image/png\r\n`), 406],
  [http("POST /v1/sessions", `${JSON_TYPE}Accept: text/csv\r\n`, "{}"), 406],
  [execute("code=1", "Content-Type: application/x-www-form-urlencoded\r\n"), 415],
  [execute('{"code":"1"}', "Content-Type: text/plain\r\n"), 415],
  [execute('{"code":"1"}', ""), 415],
  [execute('{"code":"1"}', "Content-Type: ;;;\r\n"), 415],
  [execute('{"code":"1"}', "Content-Type: application/json-seq\r\n"), 415],
  [http("POST /mcp", "Content-Type: text/plain\r\nAccept: */*\r\n", "{}"), 415],
  [http("GET /", "Origin: https://evil.example\r\n"), 403],
  [http("GET /", "Origin: null\r\n"), 403],
  [http("GET /", "Origin: file:///etc\r\n"), 403],
  [http("POST /mcp", `${JSON_TYPE}Origin: http://rebound.example\r\n`, "{}"), 403],
  ["GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n", 403],
  ["GET / HTTP/1.1\r\nHost: localhost.evil.example:80\r\nConnection: close\r\n\r\n", 403],
  [execute('{"code":"' + "x".repeat(200_000) + '"}'), 413],
  [
    `POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${JSON_TYPE}` +
    "Transfer-Encoding: chunked\r\n\r\n" +
    `${(150_000).toString(16)}\r\n${"x".repeat(150_000)}\r\n0\r\n\r\n`,
    413,
  ],
];

/** Bodies that are no JSON. */
const NOT_JSON = [
  "{",
  "}",
  "",
  " ",
  "nope",
  "{'code': '1'}",
  '{"code": "1",}',
  '{"code": 01}',
  '{"code": NaN}',
  '{"code": "\u0001"}',
  '{"code": "\\x"}',
  "[1, 2",
  '{"code": "1"} {"code": "2"}',
];

/** Bodies that are JSON and not what was asked for. */
const NOT_VALID = [
  "null",
  "true",
  "1",
  '"code"',
  "[]",
  '[{"code":"1"}]',
  "{}",
  '{"code":null}',
  '{"code":1}',
  '{"code":["1"]}',
  '{"code":{}}',
  '{"Code":"1"}',
  '{"code":"1","extra":1}',
  '{"code":"1","__proto__":{"x":1}}',
  '{"code":"1","constructor":1}',
  '{"code":"1","toString":1}',
  '{"code":"1","inputs":[]}',
  '{"code":"1","inputs":"x"}',
  '{"code":"1","inputs":{"1a":1}}',
  '{"code":"1","inputs":{"":1}}',
  '{"code":"1","inputs":{"class":1}}',
  '{"code":"1","inputs":{"a b":1}}',
  '{"code":"1","inputs":{"x;import os":1}}',
  `{"code":"1","inputs":{"deep":${"[".repeat(500)}${"]".repeat(500)}}}`,
  '{"code":"1","stdin":1}',
  '{"code":"1","stdin":null}',
  '{"code":"1","limits":null}',
  '{"code":"1","limits":[]}',
  '{"code":"1","limits":{"cpuTimeSec":"1"}}',
  '{"code":"1","limits":{"cpuTimeSec":0}}',
  '{"code":"1","limits":{"cpuTimeSec":-1}}',
  '{"code":"1","limits":{"cpuTimeSec":1e99}}',
  '{"code":"1","limits":{"cpuTimeSec":99999999999999999999}}',
  '{"code":"1","limits":{"memoryMb":100000}}',
  '{"code":"1","limits":{"maxPrintLength":1.5}}',
  '{"code":"1","limits":{"recursion":1}}',
  '{"code":"1","limits":{"memory":1}}',
  '{"code":"1","limits":{"__proto__":1}}',
  '{"code":"1","authorizedImports":"math"}',
  '{"code":"1","authorizedImports":[1]}',
  '{"code":"1","authorizedImports":["os"]}',
  '{"code":"1","authorizedImports":["../x"]}',
  '{"code":"1","seed":{}}',
  '{"code":"1","seed":true}',
  '{"code":"1","clock":"yesterday"}',
  '{"code":"1","clock":"2026-13-01T00:00:00Z"}',
  '{"code":"1","clock":[]}',
  '{"code":"1","filename":5}',
  `{"code":"1","filename":"${"x".repeat(201)}"}`,
  '{"code":"1","finalAnswer":"yes"}',
];

Deno.test("malformed requests get the right 4xx", async () => {
  await using service = await startService({ maxBodyBytes: 100_000 });
  const check = async (text: string, statuses: readonly number[]) => {
    const answer = await rawRequest(service.port, text);
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
    const shown = JSON.stringify(text.slice(0, 150));
    assert(statuses.includes(status), `${shown}: ${status}, not ${statuses}: ${answer}`);
    assert(!/\.ts:\d|at \w+ \(|node_modules/.test(answer), answer);
    if (answer.includes("application/problem+json")) {
      const problem = JSON.parse(/\{.*\}/s.exec(answer)![0]);
      assertEquals([problem.status, typeof problem.detail], [status, "string"]);
    }
  };
  for (const [text, ...statuses] of RAW) await check(text, statuses);
  for (const body of NOT_JSON) await check(execute(body), [400]);
  await check(http("POST /v1/sessions", JSON_TYPE, "{"), [400]);
  for (const body of NOT_VALID) await check(execute(body), [422]);
  assert(RAW.length + NOT_JSON.length + NOT_VALID.length > 120);
  const well = await service.post("/v1/execute", { code: "print('well')" });
  assertEquals((await well.json()).stdout, "well\n");
});

const call = (args: unknown, extra: Record<string, unknown> = {}) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "python_code_execution", arguments: args, ...extra },
});
const request = (method: unknown, params?: unknown, id: unknown = 1) => ({
  jsonrpc: "2.0",
  id,
  method,
  params,
});

const MESSAGES: readonly unknown[] = [
  ...["", "{", "nope", "[", '{"jsonrpc":', "\u0000", "{'a':1}", "[1,]"],
  ...[null, true, 1, "text", [], {}, [[]], [null], [1], [{}]],
  ...["1.0", "3.0", 2, null, {}, []].map((jsonrpc) => ({ jsonrpc, id: 1, method: "ping" })),
  { id: 1, method: "ping" },
  { jsonrpc: "2.0", id: 1 },
  { jsonrpc: "2.0" },
  ...[{}, [], true, null, 1.5].map((id) => request("ping", undefined, id)),
  ...[1, null, {}, [], true].map((method) => request(method)),
  ...["", "nope", "tools", "tools/", "tools/none", "rpc.discover", "__proto__", "constructor"]
    .map((method) => request(method)),
  ...[1, "x", [], true].map((params) => request("tools/call", params)),
  request("tools/call"),
  request("tools/call", {}),
  ...[1, null, {}, [], "", "none", "__proto__", "toString", "python_code_executio"].map((name) =>
    request("tools/call", { name, arguments: { code: "1" } })
  ),
  ...[null, 1, "x", [], {}, { code: 1 }, { code: null }, { code: ["1"] }, { Code: "1" }].map((
    args,
  ) => call(args)),
  call({ code: "1", extra: 1 }),
  call({ code: "1", inputs: [] }),
  call({ code: "1", inputs: { "1a": 1 } }),
  call({ code: "1", inputs: { big: 12345678901234567890 } }),
  call({ code: "1", stdin: 5 }),
  ...[0, -1, "1", null, 1e9].map((timeoutSec) => call({ code: "1", timeoutSec })),
  ...[1, null, "", "none", "__proto__"].map((sessionId) => call({ code: "1", sessionId })),
  ...["python_session_close", "python_session_list_variables"].flatMap((name) =>
    [{}, { sessionId: 1 }, { sessionId: "none" }, { sessionId: "none", more: 1 }].map((args) =>
      request("tools/call", { name, arguments: args })
    )
  ),
  request("tools/call", { name: "python_session_create", arguments: { x: 1 } }),
  ...[undefined, {}, { uri: 1 }, { uri: "vivarium://none" }, { uri: "file:///etc/passwd" }]
    .map((params) => request("resources/read", params)),
  ...[undefined, {}, { name: 1 }, { name: "none" }, { name: "use_python", arguments: { task: 1 } }]
    .map((params) => request("prompts/get", params)),
  ...[undefined, {}, { protocolVersion: 1 }].map((params) => request("initialize", params)),
  request("completion/complete", {}),
  request("logging/setLevel", { level: "nope" }),
];

Deno.test("malformed MCP messages get a JSON-RPC error or a tool's error", async () => {
  await using service = await startService();
  const wrong: string[] = [];
  for (const message of MESSAGES) {
    const body = typeof message === "string" ? message : JSON.stringify(message);
    const response = await fetch(`${service.origin}/mcp`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
      },
      body,
    });
    const text = await response.text();
    const answer = text.startsWith("event:") ? text.slice(text.indexOf("{")) : text;
    const isError = answer.includes('"error":') || answer.includes('"isError":true');
    const isClean = response.status < 500 && !/\.[mt]?[jt]s:\d|node_modules/.test(text);
    if (!isError || !isClean) wrong.push(`${body}: ${response.status} ${text.slice(0, 300)}`);
  }
  assertEquals(wrong, []);
  assert(MESSAGES.length >= 100, String(MESSAGES.length));
});
