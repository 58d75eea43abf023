/**
 * MCP over Streamable HTTP, stateless: a fresh server answers each request, so one client never sees
 * what another was answered, and any instance behind a load balancer can answer any request.
 */

import {
  createMcpHandler,
  type McpHttpHandler,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import type { Log } from "../service/log.ts";
import type { ServerParts } from "./server.ts";

const SESSION = "mcp-session-id";

/** A server for one request; what it gives as `cancellation` goes to {@linkcode newMcpServer}. */
export type NewServer = (
  caller: string,
  cancellation: NonNullable<ServerParts["cancellation"]>,
) => McpServer;

/** What `/mcp` answers. */
export class McpEndpoint {
  readonly #handler: McpHttpHandler;
  /** Calls under way, by the client's session and its id for the request. */
  readonly #calls = new Map<string, AbortController>();

  /** Serves with the servers that it is given. */
  constructor(newServer: NewServer, { log, maxBodyBytes }: { log: Log; maxBodyBytes: number }) {
    this.#handler = createMcpHandler(
      ({ authInfo, requestInfo }) =>
        newServer(
          authInfo?.clientId ?? "anonymous",
          (context) => this.#register(requestInfo, context),
        ),
      {
        maxRequestBodySize: maxBodyBytes,
        onerror: (error) => log.info("mcp request refused", { detail: error.message }),
      },
    );
  }

  /** Answers one request of the bearer of this key. */
  async fetch(request: Request, caller: string): Promise<Response> {
    const authInfo = { token: "", clientId: caller, scopes: [] };
    if (request.method !== "POST") return await this.#handler.fetch(request, { authInfo });
    const text = await request.text();
    const body = parseJson(text);
    if (body === undefined) {
      const { url, headers, signal } = request;
      const again = new Request(url, { method: "POST", headers, body: text, signal });
      return await this.#handler.fetch(again, { authInfo });
    }
    this.#cancel(request, body);
    const response = await this.#handler.fetch(request, { authInfo, parsedBody: body });
    return methodOf(body) === "initialize" ? withSession(response) : response;
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    for (const call of this.#calls.values()) call.abort();
    await this.#handler.close();
  }

  /** A call that its client may cancel by a request of its own. */
  #register(
    request: Request | undefined,
    { mcpReq }: ServerContext,
  ): { signal: AbortSignal; done: () => void } {
    const call = new AbortController();
    const key = callKey(request, mcpReq.id);
    if (key !== null) this.#calls.set(key, call);
    const signal = request === undefined
      ? call.signal
      : AbortSignal.any([call.signal, request.signal]);
    return { signal, done: () => key !== null && this.#calls.delete(key) };
  }

  /** A client of 2025 cancels by a notification, which comes as a request of its own. */
  #cancel(request: Request, body: unknown): void {
    if (methodOf(body) !== "notifications/cancelled") return;
    const id = (body as { params?: { requestId?: unknown } }).params?.requestId;
    const key = callKey(request, id);
    if (key !== null) this.#calls.get(key)?.abort();
  }
}

/**
 * Names a call across requests. Clients count their requests alike, from 0: without the session's
 * random id one client could cancel the call of another.
 */
function callKey(request: Request | undefined, id: unknown): string | null {
  const session = request?.headers.get(SESSION);
  return session ? `${session}:${typeof id}:${id}` : null;
}

/** Gives the client a session id. Nothing is kept for it: it only names the client's calls. */
function withSession(response: Response): Response {
  if (!response.ok) return response;
  const headers = new Headers(response.headers);
  headers.set(SESSION, crypto.randomUUID());
  return new Response(response.body, { status: response.status, headers });
}

function methodOf(body: unknown): unknown {
  return typeof body === "object" && body !== null ? (body as { method?: unknown }).method : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
