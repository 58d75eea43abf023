/** The `collections.abc` module. */

import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import type { Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";
import { addLazily, defineModule } from "../../native/define.ts";
import { registerClass } from "../abc/module.ts";
import { once } from "../../kernel/once.ts";
import { onDemand } from "../native_class.ts";
import { mappingClasses, sequenceClasses } from "./abc_containers.ts";
import { iterationClasses } from "./abc_iteration.ts";
import { setClasses, viewClasses } from "./abc_sets.ts";
import type { AbstractClasses } from "./abc_shared.ts";

/** `Mapping`, once it is made, and what is to be registered with it then. */
let mapping: PyType | undefined;
const mappings: PyType[] = [];

/** Registers a class with `Mapping`, which need not be made for that. */
export function registerMapping(cls: PyType): void {
  if (mapping === undefined) mappings.push(cls);
  else registerClass(mapping, cls);
}

/** All classes of `collections.abc` by name; each is made when it is first looked at. */
export const abstractClasses: () => AbstractClasses = once(() =>
  onDemand((all) => {
    const makers = {
      ...iterationClasses(all),
      ...setClasses(all),
      ...viewClasses(all),
      ...mappingClasses(all),
      ...sequenceClasses(all),
    };
    const makeMapping = makers.Mapping!;
    makers.Mapping = () => {
      mapping = makeMapping();
      for (const each of mappings) registerClass(mapping, each);
      return mapping;
    };
    return makers;
  })
);

/** Makes the module. */
export function collectionsAbcModule(): PyModule {
  const classes = abstractClasses();
  const names = Object.keys(classes);
  const module = defineModule("collections.abc", "Abstract base classes of containers.", {
    __all__: newList(names.filter((name) => !name.startsWith("_"))),
  });
  const makers: Record<string, () => Value> = {};
  for (const name of names) makers[name] = () => classes[name]!;
  addLazily(module, makers);
  return module;
}
