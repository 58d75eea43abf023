/**
 * A tool-calling agent: a model writes Python, Vivarium runs it in a session whose state stays from
 * step to step, and the model reads what it printed. The stand-in model here answers from a script,
 * as a real one would over its API; everything else is what an agent needs.
 *
 * deno run -P examples/agent_loop.ts
 */

import { type Outcome, Sandbox, type Tools, toolStubs } from "@vivarium/python";

const orders = new Map([[7, { customer: "Ann", total: 120.5 }], [9, {
  customer: "Bob",
  total: 80,
}]]);

const tools: Tools = {
  "shop.order": {
    call: (id: number) => {
      const order = orders.get(id);
      if (order === undefined) {
        throw Object.assign(new Error(`no order ${id}`), { name: "KeyError" });
      }
      return order;
    },
    signature: "(order_id: int) -> dict",
    description: "Looks up an order: its customer and its total.",
  },
};

const SYSTEM = `You solve tasks by writing Python. Print what you need to see. Names you define stay
defined. When you know the answer, call final_answer(answer). You may call these functions:

${toolStubs(tools)}`;

interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** Stands in for a model: it makes a mistake, reads the error, and corrects it. */
function model(messages: readonly Message[]): string {
  const last = messages.at(-1)!.content;
  if (last.startsWith("Task:")) return "total = sum(shop.order(i)['total'] for i in (7, 8))";
  if (last.includes("KeyError")) {
    return "total = sum(shop.order(i)['total'] for i in (7, 9))\nprint(total)";
  }
  return "final_answer(round(total * 1.2, 2))";
}

/** What the model reads of a step: the output, then the value, then the error. */
function observation(outcome: Outcome): string {
  const parts = [outcome.stdout.trimEnd()];
  if (outcome.value !== null) parts.push(`Value: ${outcome.value.repr}`);
  if (outcome.error !== null) parts.push(outcome.error.traceback.trimEnd());
  if (outcome.error?.hint !== undefined) parts.push(`Hint: ${outcome.error.hint}`);
  return parts.filter((part) => part !== "").join("\n") ||
    "(no output: print what you need to see)";
}

await using sandbox = new Sandbox({ tools, poolSize: 1 });
await using session = await sandbox.session({ finalAnswer: true });
const messages: Message[] = [
  { role: "system", content: SYSTEM },
  { role: "user", content: "Task: what do orders 7 and 9 cost together, with 20% tax?" },
];
for (let step = 1; step <= 10; step++) {
  const code = model(messages);
  const outcome = await session.run(code);
  console.log(`--- step ${step}\n${code}`);
  if (outcome.finalAnswer) {
    console.log(`=== ${outcome.value?.repr}`);
    break;
  }
  console.log(`>>> ${observation(outcome)}`);
  messages.push({ role: "assistant", content: code }, {
    role: "user",
    content: observation(outcome),
  });
}
