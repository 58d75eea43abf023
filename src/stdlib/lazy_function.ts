/** What packages that import their parts late are given. */

import { addLazily, type Definition, fn } from "../native/define.ts";
import type { PyModule } from "../objects/module.ts";
import { None, type Value } from "../objects/object.ts";
import { call } from "../protocols/call.ts";

/** `_add_lazily(name, make)`: a name of the module whose value is made when it is looked at. */
export const lazyFunction = (module: PyModule): Record<string, Definition> => ({
  _add_lazily: fn("(name, make)", "Makes a value when it is looked at.", (
    name: string,
    make: Value,
  ): Value => {
    addLazily(module, { [name]: () => call(make, []) });
    return None;
  }),
});
