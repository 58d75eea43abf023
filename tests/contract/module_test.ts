import { run, Sandbox } from "../../mod.ts";
import { testContract } from "./cases.ts";

testContract({ name: "run()", run: (code, options) => run(code, options) });

testContract({
  name: "sandbox.run()",
  async run(code, options) {
    await using sandbox = new Sandbox({ poolSize: 1 });
    return await sandbox.run(code, options);
  },
});

testContract({
  name: "session.run()",
  async run(code, { limits, authorizedImports, ...options }) {
    await using sandbox = new Sandbox({ poolSize: 0 });
    await using session = await sandbox.session({ limits, authorizedImports });
    return await session.run(code, options);
  },
});
