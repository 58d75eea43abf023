/** Clients that send slowly, or nothing: they are closed, and nobody else waits for them. */

import { assertEquals, assertStringIncludes } from "@std/assert";
import { defaultSettings } from "../../src/service/settings.ts";
import { rawRequest, startService } from "../helpers/service.ts";

const SHORT = { headTimeoutSec: 1, requestTimeoutSec: 2, idleTimeoutSec: 1 };

Deno.test("slow headers, slow bodies and idle connections are closed", async () => {
  await using service = await startService(SHORT);
  const [head, body, idle] = await Promise.all([
    rawRequest(service.port, "GET / HTTP/1.1\r\nHos", 8_000),
    rawRequest(
      service.port,
      "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
        "Content-Length: 100\r\n\r\n{",
      8_000,
    ),
    rawRequest(service.port, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 8_000),
  ]);
  assertStringIncludes(head, "408 Request Timeout");
  assertStringIncludes(body, "408 Request Timeout");
  assertStringIncludes(idle, '{"status":"ok"}');
});

Deno.test("slow and idle clients do not stop service to others", async () => {
  await using service = await startService({ headTimeoutSec: 30, requestTimeoutSec: 30 });
  const connections: Deno.TcpConn[] = [];
  try {
    const open = async (count: number, text: string) => {
      for (let i = 0; i < count; i++) {
        const connection = await Deno.connect({ hostname: "127.0.0.1", port: service.port });
        connections.push(connection);
        if (text !== "") await connection.write(new TextEncoder().encode(text));
      }
    };
    await open(100, "GET / HTTP/1.1\r\nHost: loc");
    await open(
      100,
      "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
        'Content-Length: 100\r\n\r\n{"code',
    );
    await open(2_000, "");
    for (let i = 0; i < 5; i++) {
      const response = await service.post("/v1/execute", { code: `print(${i})` });
      assertEquals((await response.json()).stdout, `${i}\n`);
    }
  } finally {
    for (const connection of connections) connection.close();
  }
});

Deno.test("a reader of a stream that stalls is cut off, and its program ends", async () => {
  const ceilings = { ...defaultSettings().ceilings, maxPrintLength: 50_000_000 };
  await using service = await startService({ idleTimeoutSec: 1, ceilings });
  const body = JSON.stringify({
    code: "while True: print('x' * 10000)",
    limits: { cpuTimeSec: 50, maxPrintLength: 50_000_000 },
  });
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: service.port });
  try {
    await connection.write(new TextEncoder().encode(
      "POST /v1/execute HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
        `Accept: text/event-stream\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ));
    const end = Date.now() + 15_000;
    while (!service.lines.some((line) => line.message === "run") && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const run = service.lines.find((line) => line.message === "run");
    assertEquals(run?.status, "cancelled");
  } finally {
    connection.close();
  }
});
