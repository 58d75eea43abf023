/**
 * The fixtures that the MCP conformance suite calls, as an MCP server for our own HTTP stack: what is
 * tested is the stack, from the socket to the SDK.
 */

import {
  completable,
  createRequestStateCodec,
  inputRequired,
  McpServer,
  ResourceTemplate,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";

/** A red pixel. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";
/** A WAV file without samples. */
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const text = (text: string) => ({ content: [{ type: "text" as const, text }] });
const codec = createRequestStateCodec<{ step: number }>({
  key: crypto.getRandomValues(new Uint8Array(32)),
});

const STRING = { type: "string" as const };
const BOOLEAN = { type: "boolean" as const };
const ask = (message: string, name: string, field: typeof STRING | typeof BOOLEAN = STRING) =>
  inputRequired.elicit({
    message,
    requestedSchema: { type: "object", properties: { [name]: field }, required: [name] },
  });
const sample = (question: string, maxTokens: number) =>
  inputRequired.createMessage({
    messages: [{ role: "user", content: { type: "text", text: question } }],
    maxTokens,
  });

type Responses = Record<string, { content?: Record<string, unknown>; [name: string]: unknown }>;
const responsesOf = (context: ServerContext) => (context.mcpReq.inputResponses ?? {}) as Responses;

/** A new server with every fixture. */
export function newFixtureServer(): McpServer {
  const server = new McpServer({ name: "vivarium-conformance", version: "1.0.0" }, {
    // Nothing of it ever changes, as with our own server.
    capabilities: {
      logging: {},
      completions: {},
      tools: { listChanged: false },
      prompts: { listChanged: false },
      resources: { subscribe: true, listChanged: false },
    },
    requestState: { verify: codec.verify },
  });
  addContentTools(server);
  addInputTools(server);
  addResources(server);
  addPrompts(server);
  return server;
}

/** Adds a tool without arguments, which may answer with any kind of result. */
function toolAdder(server: McpServer) {
  return (name: string, run: (context: ServerContext) => unknown): void => {
    server.registerTool(
      name,
      { description: "A fixture of the conformance suite", inputSchema: z.object({}) },
      // deno-lint-ignore no-explicit-any -- the SDK checks what comes
      (_, context) => run(context) as any,
    );
  };
}

function addContentTools(server: McpServer): void {
  const tool = toolAdder(server);

  tool("test_simple_text", () => text("This is a simple text response for testing."));
  tool("test_image_content", () => ({
    content: [{ type: "image", data: PNG, mimeType: "image/png" }],
  }));
  tool("test_audio_content", () => ({
    content: [{ type: "audio", data: WAV, mimeType: "audio/wav" }],
  }));
  tool("test_embedded_resource", () => ({
    content: [{
      type: "resource",
      resource: {
        uri: "test://embedded-resource",
        mimeType: "text/plain",
        text: "This is an embedded resource content.",
      },
    }],
  }));
  tool("test_multiple_content_types", () => ({
    content: [
      { type: "text", text: "Multiple content types test:" },
      { type: "image", data: PNG, mimeType: "image/png" },
      {
        type: "resource",
        resource: {
          uri: "test://mixed-content-resource",
          mimeType: "application/json",
          text: '{"test":"data","value":123}',
        },
      },
    ],
  }));
  const logging = async ({ mcpReq }: ServerContext) => {
    await mcpReq.log("info", "Tool execution started");
    await pause(50);
    await mcpReq.log("info", "Tool processing data");
    await pause(50);
    await mcpReq.log("info", "Tool execution completed");
    return text("The tool has logged.");
  };
  tool("test_tool_with_logging", logging);
  tool("test_logging_tool", logging);
  tool("test_error_handling", () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
  tool("test_tool_with_progress", async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined) {
        await mcpReq.notify({
          method: "notifications/progress",
          params: { progressToken, progress, total: 100 },
        });
      }
      await pause(50);
    }
    return text("The tool has made progress.");
  });
  // The SDK refuses to ask what the client has not declared that it can answer.
  tool("test_missing_capability", () => inputRequired({ inputRequests: { q: sample("?", 1) } }));
}

function addInputTools(server: McpServer): void {
  const tool = toolAdder(server);
  const withName = (context: ServerContext) => {
    const { user_name } = responsesOf(context);
    return user_name === undefined
      ? inputRequired({ inputRequests: { user_name: ask("What is your name?", "name") } })
      : text(`Hello, ${user_name.content?.name}!`);
  };
  tool("test_input_required_result_elicitation", withName);
  tool("test_streaming_elicitation", withName);
  tool("test_input_required_result_sampling", (context) => {
    const { capital_question } = responsesOf(context);
    const question = sample("What is the capital of France?", 100);
    return capital_question === undefined
      ? inputRequired({ inputRequests: { capital_question: question } })
      : text(JSON.stringify(capital_question.content));
  });
  tool("test_input_required_result_list_roots", (context) => {
    const { client_roots } = responsesOf(context);
    return client_roots === undefined
      ? inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } })
      : text(JSON.stringify(client_roots.roots));
  });
  const confirmed = async (context: ServerContext) => {
    const state = context.mcpReq.requestState<{ step: number }>();
    if (state !== undefined && responsesOf(context).confirm !== undefined) return text("state-ok");
    return inputRequired({
      inputRequests: { confirm: ask("Please confirm", "ok", BOOLEAN) },
      requestState: await codec.mint({ step: 1 }, context),
    });
  };
  tool("test_input_required_result_request_state", confirmed);
  tool("test_input_required_result_tampered_state", confirmed);
  tool("test_input_required_result_multiple_inputs", async (context) => {
    const { user_name, greeting, client_roots } = responsesOf(context);
    if (user_name && greeting && client_roots) return text("All inputs have come.");
    return inputRequired({
      inputRequests: {
        user_name: ask("What is your name?", "name"),
        greeting: sample("Generate a greeting", 50),
        client_roots: inputRequired.listRoots(),
      },
      requestState: await codec.mint({ step: 1 }, context),
    });
  });
  tool("test_input_required_result_multi_round", async (context) => {
    const { step1, step2 } = responsesOf(context);
    const step = context.mcpReq.requestState<{ step: number }>()?.step ?? 0;
    if (step === 2 && step2 !== undefined) return text("Both steps are done.");
    if (step === 1 && step1 !== undefined) {
      return inputRequired({
        inputRequests: { step2: ask("Step 2: What is your favorite color?", "color") },
        requestState: await codec.mint({ step: 2 }, context),
      });
    }
    return inputRequired({
      inputRequests: { step1: ask("Step 1: What is your name?", "name") },
      requestState: await codec.mint({ step: 1 }, context),
    });
  });
  tool("test_input_required_result_capabilities", ({ mcpReq }) => {
    const key = "io.modelcontextprotocol/clientCapabilities";
    const capabilities = (mcpReq.envelope as Record<string, Record<string, unknown>>)?.[key] ?? {};
    const inputRequests = {
      ...capabilities.elicitation !== undefined && {
        user_name: ask("What is your name?", "name"),
      },
      ...capabilities.sampling !== undefined && {
        greeting: sample("Generate a greeting", 50),
      },
    };
    return Object.keys(inputRequests).length > 0
      ? inputRequired({ inputRequests })
      : text("The client has no capability to ask for.");
  });
}

function addResources(server: McpServer): void {
  server.registerResource("static-text", "test://static-text", { mimeType: "text/plain" }, () => ({
    contents: [{
      uri: "test://static-text",
      mimeType: "text/plain",
      text: "This is the content of the static text resource.",
    }],
  }));
  server.registerResource(
    "static-binary",
    "test://static-binary",
    { mimeType: "image/png" },
    () => ({ contents: [{ uri: "test://static-binary", mimeType: "image/png", blob: PNG }] }),
  );
  server.registerResource(
    "watched-resource",
    "test://watched-resource",
    { mimeType: "text/plain" },
    () => ({
      contents: [{ uri: "test://watched-resource", mimeType: "text/plain", text: "Watched." }],
    }),
  );
  server.registerResource(
    "template",
    new ResourceTemplate("test://template/{id}/data", { list: undefined }),
    { mimeType: "application/json" },
    ({ href }, { id }) => ({
      contents: [{
        uri: href,
        mimeType: "application/json",
        text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
      }],
    }),
  );
  server.server.setRequestHandler("resources/subscribe", () => ({}));
  server.server.setRequestHandler("resources/unsubscribe", () => ({}));
}

function addPrompts(server: McpServer): void {
  const message = (content: { type: "text"; text: string }) => ({ role: "user" as const, content });
  const image = { type: "image" as const, data: PNG, mimeType: "image/png" };
  server.registerPrompt(
    "test_simple_prompt",
    { description: "A fixture of the conformance suite" },
    () => ({ messages: [message({ type: "text", text: "This is a simple prompt for testing." })] }),
  );
  server.registerPrompt("test_prompt_with_arguments", {
    description: "A fixture of the conformance suite",
    argsSchema: z.object({
      arg1: completable(
        z.string(),
        (value) => ["paris", "park"].filter((each) => each.startsWith(value)),
      ),
      arg2: z.string(),
    }),
  }, ({ arg1, arg2 }) => ({
    messages: [
      message({ type: "text", text: `Prompt with arguments: arg1='${arg1}', arg2='${arg2}'` }),
    ],
  }));
  server.registerPrompt("test_prompt_with_embedded_resource", {
    description: "A fixture of the conformance suite",
    argsSchema: z.object({ resourceUri: z.string() }),
  }, ({ resourceUri }) => ({
    messages: [
      {
        role: "user",
        content: {
          type: "resource",
          resource: {
            uri: resourceUri,
            mimeType: "text/plain",
            text: "Embedded resource content for testing.",
          },
        },
      },
      message({ type: "text", text: "Please process the embedded resource above." }),
    ],
  }));
  server.registerPrompt("test_prompt_with_image", {
    description: "A fixture of the conformance suite",
  }, () => ({
    messages: [
      { role: "user", content: image },
      message({ type: "text", text: "Please analyze the image above." }),
    ],
  }));
  server.registerPrompt("test_input_required_result_prompt", {
    description: "A fixture of the conformance suite",
  }, (context) => {
    const { user_context } = responsesOf(context);
    const question = ask("What context should the prompt use?", "context");
    return user_context === undefined
      ? inputRequired({ inputRequests: { user_context: question } })
      : {
        messages: [message({ type: "text", text: `Context: ${user_context.content?.context}` })],
      };
  });
}
