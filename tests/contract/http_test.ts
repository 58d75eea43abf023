import type { Outcome } from "../../mod.ts";
import { startService } from "../helpers/service.ts";
import { testContract } from "./cases.ts";

testContract({
  name: "HTTP",
  async run(code, options) {
    await using service = await startService({ poolSize: 1 });
    const response = await service.post("/v1/execute", { code, ...options });
    return await response.json() as Outcome;
  },
});
