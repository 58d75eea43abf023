import { abstractAsyncContextManager, abstractContextManager } from "../contextlib/abstract.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: () => ({
    AbstractContextManager: abstractContextManager(),
    AbstractAsyncContextManager: abstractAsyncContextManager(),
  }),
};
export default part;
