/** The MCP server: tools, a prompt and resources, described from the policy in force. */

import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { OutputSink } from "../../mod.ts";
import { dialectSummary, dialectText, limitsText } from "../service/dialect.ts";
import type { Log } from "../service/log.ts";
import { OutcomeRecord, VariablesRecord } from "../service/schemas.ts";
import type { RunContext, Service } from "../service/service.ts";
import { answerError, answerOutcome, messageOf } from "./answers.ts";

/** What a server stands on. */
export interface ServerParts {
  readonly service: Service;
  readonly log: Log;
  readonly version: string;
  /** The name of the key, or of the way in. */
  readonly caller: string;
  /** Aborted when the request is cancelled by other means than the protocol's own. */
  readonly cancellation?: (context: ServerContext) => { signal: AbortSignal; done: () => void };
}

type Answer = ReturnType<typeof answerError>;

const sessionId = z.string().meta({
  description: "The sessionId that python_session_create answered",
});

/** A new server; each request or connection has its own. */
export function newMcpServer(parts: ServerParts): McpServer {
  const { service, version } = parts;
  const { policy } = service;
  const summary = dialectSummary(policy);
  const server = new McpServer({ name: "vivarium", title: "Vivarium", version }, {
    instructions: "Runs Python in a sandbox. Use python_code_execution for anything that code " +
      `can compute exactly, and print the results. ${summary}`,
    maxToolInputElements: 1_000_000,
    // What there is stands fast while the service runs.
    capabilities: {
      tools: { listChanged: false },
      prompts: { listChanged: false },
      resources: { listChanged: false },
    },
  });

  server.registerTool(
    "python_code_execution",
    {
      title: "Run Python",
      description: "Runs a Python program in a sandbox and answers with what it printed, the " +
        "value of its last expression, or its error. Print the results you want to see. " +
        "Each call starts afresh, unless a sessionId is given. " + summary,
      inputSchema: z.strictObject({
        code: z.string().meta({ description: "The whole program" }),
        sessionId: sessionId.optional().meta({
          description: "Run in this session, where variables are kept between calls; from " +
            "python_session_create",
        }),
        inputs: z.record(z.string(), z.unknown()).optional().meta({
          description: "Variables that the program finds, by name; any JSON",
        }),
        stdin: z.string().optional().meta({ description: "What input() and sys.stdin read" }),
        timeoutSec: z.number().positive().max(policy.limits.wallTimeSec!.maximum).optional().meta({
          description: "Seconds that the program may take; default " +
            `${policy.limits.wallTimeSec!.default}`,
        }),
      }),
      outputSchema: OutcomeRecord,
      annotations: {
        title: "Run Python",
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: false,
        openWorldHint: false,
      },
    },
    ({ code, sessionId, inputs, stdin, timeoutSec }, context) =>
      answering(parts, context, async (run) => {
        const inexact = inexactPath(inputs, "inputs");
        if (inexact !== null) {
          return answerError(
            `${inexact} is a whole number beyond 2^53, which JSON does not carry exactly: ` +
              "pass it as a string, or write it into the program",
          );
        }
        const limits = timeoutSec === undefined ? undefined : {
          wallTimeSec: timeoutSec,
          cpuTimeSec: Math.min(timeoutSec, service.settings.ceilings.cpuTimeSec),
        };
        const request = { code, inputs, stdin, limits };
        return answerOutcome(
          sessionId === undefined
            ? await service.execute(request, run)
            : await service.executeInSession(sessionId, request, run),
        );
      }),
  );

  server.registerTool("python_session_create", {
    title: "Open a Python session",
    description: "Opens a session for python_code_execution: variables, functions and imports " +
      `are kept between its calls. It is closed after ${policy.sessionIdleSec} s without one.`,
    inputSchema: z.strictObject({}),
    outputSchema: z.object({
      sessionId: z.string(),
      idleSec: z.number(),
      expiresAt: z.iso.datetime(),
    }),
    annotations: {
      title: "Open a Python session",
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    },
  }, (_, context) =>
    answering(parts, context, async (run) => {
      const session = await service.openSession({}, run);
      const structuredContent = {
        sessionId: session.id,
        idleSec: policy.sessionIdleSec,
        expiresAt: session.expiresAt.toISOString(),
      };
      const text = `sessionId: ${session.id}\nPass it to python_code_execution. The session is ` +
        `closed after ${policy.sessionIdleSec} s without a run.`;
      return { content: [{ type: "text", text }], structuredContent };
    }));

  server.registerTool("python_session_close", {
    title: "Close a Python session",
    description: "Closes a session and forgets its variables.",
    inputSchema: z.strictObject({ sessionId }),
    annotations: {
      title: "Close a Python session",
      readOnlyHint: false,
      destructiveHint: true,
      idempotentHint: true,
      openWorldHint: false,
    },
  }, ({ sessionId }, context) =>
    answering(parts, context, async (run) => {
      await service.closeSession(sessionId, run);
      return { content: [{ type: "text", text: "The session is closed." }] };
    }));

  server.registerTool("python_session_list_variables", {
    title: "List the variables of a Python session",
    description: "Lists the variables of a session with their types and short values.",
    inputSchema: z.strictObject({ sessionId }),
    outputSchema: VariablesRecord,
    annotations: {
      title: "List the variables of a Python session",
      readOnlyHint: true,
      openWorldHint: false,
    },
  }, ({ sessionId }, context) =>
    answering(parts, context, async (run) => {
      const variables = await service.variables(sessionId, run);
      if (variables === null) {
        return answerError("A program runs in the session; ask again when it has ended");
      }
      const text = variables.length === 0
        ? "The session has no variables yet."
        : variables.map(({ name, type, repr }) => `${name}: ${type} = ${repr}`).join("\n");
      return {
        content: [{ type: "text", text }],
        structuredContent: { variables: variables.map((each) => ({ ...each })) },
      };
    }));

  server.registerPrompt("use_python", {
    title: "Use Python well",
    description: "How to use the Python sandbox for a task",
    argsSchema: z.object({ task: z.string().optional().meta({ description: "What to do" }) }),
  }, ({ task }) => ({
    messages: [{
      role: "user",
      content: { type: "text", text: promptText(dialectText(policy), task) },
    }],
  }));

  const resource = (name: string, uri: string, description: string, text: string) =>
    server.registerResource(
      name,
      uri,
      { title: name, description, mimeType: "text/markdown" },
      ({ href }) => ({ contents: [{ uri: href, mimeType: "text/markdown", text }] }),
    );
  resource(
    "dialect",
    "vivarium://dialect",
    "The Python that runs here, and its modules",
    dialectText(policy),
  );
  resource("limits", "vivarium://limits", "The limits in force", limitsText(policy));
  return server;
}

/** Lets a tool answer; what it throws is told to the model where the model can act on it. */
async function answering(
  { caller, log, cancellation }: ServerParts,
  context: ServerContext,
  answer: (run: RunContext) => Promise<Answer>,
): Promise<Answer> {
  const other = cancellation?.(context);
  const { mcpReq } = context;
  const signal = other === undefined
    ? mcpReq.signal
    : AbortSignal.any([mcpReq.signal, other.signal]);
  const sink = progressSink(context);
  try {
    return await answer({
      caller,
      requestId: String(mcpReq.id),
      signal,
      onStdout: sink,
      onStderr: sink,
    });
  } catch (error) {
    const message = messageOf(error);
    if (message !== null) return answerError(message);
    log.error("tool failed", {
      detail: error instanceof Error ? error.stack ?? error.message : String(error),
    });
    return answerError("The service failed; this is no fault of the program");
  } finally {
    other?.done();
  }
}

/** Output as progress, where the client asked for it. */
function progressSink({ mcpReq }: ServerContext): OutputSink | undefined {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  let progress = 0;
  return (text) => {
    progress += text.length;
    return mcpReq.notify({
      method: "notifications/progress",
      params: { progressToken, progress, message: text },
    }).catch(() => {});
  };
}

/** Where a number stands that JSON has most likely rounded. */
function inexactPath(value: unknown, path: string): string | null {
  if (typeof value === "number") {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? path : null;
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = inexactPath(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function promptText(dialect: string, task: string | undefined): string {
  return `Use the tool python_code_execution for whatever code can compute, count, parse or check
exactly; do not work it out in your head.

- Write one whole program, and print every result that you need, with a label.
- When it fails, read the traceback: it names the line and often the remedy. Mend it and run again.
- Where steps build on each other, open a session with python_session_create and pass its sessionId.
- Where data is large, pass it as inputs instead of writing it into the program.

${dialect}${task === undefined ? "" : `\n# The task\n\n${task}\n`}`;
}
