/** The `collections.abc` module. */

import type { PyModule } from "../../objects/module.ts";
import { newList } from "../../objects/list.ts";
import type { PyType } from "../../objects/type.ts";
import { defineModule } from "../../native/define.ts";
import { registerClass } from "../abc/module.ts";
import { once } from "../native_class.ts";
import { mappingClasses, sequenceClasses } from "./abc_containers.ts";
import { iterationClasses } from "./abc_iteration.ts";
import { setClasses, viewClasses } from "./abc_sets.ts";
import { dequeType } from "./deque.ts";

/** All classes of `collections.abc` by name. */
export const abstractClasses: () => Record<string, PyType> = once(() => {
  const basic = iterationClasses();
  const { Collection, Reversible, Sized } = basic as Record<string, PyType> & {
    Collection: PyType;
    Reversible: PyType;
    Sized: PyType;
  };
  const sets = setClasses(Collection);
  const views = viewClasses(Sized, Collection, sets.Set!);
  const sequences = sequenceClasses(Reversible, Collection);
  registerClass(sequences.MutableSequence!, dequeType());
  return {
    ...basic,
    ...sets,
    ...views,
    ...mappingClasses(Collection, views),
    ...sequences,
  };
});

/** Makes the module. */
export function collectionsAbcModule(): PyModule {
  const classes = abstractClasses();
  const names = Object.keys(classes).filter((name) => !name.startsWith("_"));
  return defineModule("collections.abc", "Abstract base classes of containers.", {
    __all__: newList(names),
    ...classes,
  });
}
