/** The `collections` module. */

import type { PyModule } from "../../objects/module.ts";
import { addLazily, addToModule, defineModule, fn } from "../../native/define.ts";
import { newList } from "../../objects/list.ts";
import { counterType, countFunction } from "./counter.ts";
import { dequeType } from "./deque.ts";
import { defaultdictType, orderedDictType } from "./dicts.ts";
import { namedTuple } from "./namedtuple.ts";
import { chainMapType, userDictType, userListType, userStringType } from "./user_classes.ts";

const names = [
  "ChainMap",
  "Counter",
  "OrderedDict",
  "UserDict",
  "UserList",
  "UserString",
  "defaultdict",
  "deque",
  "namedtuple",
];

/** Makes the module; its classes are made when a program looks at them. */
export function collectionsModule(): PyModule {
  const module = defineModule("collections", "Container types beyond the built-in ones.", {
    __all__: newList(names),
  });
  addLazily(module, {
    ChainMap: chainMapType,
    Counter: counterType,
    OrderedDict: orderedDictType,
    UserDict: userDictType,
    UserList: userListType,
    UserString: userStringType,
    defaultdict: defaultdictType,
    deque: dequeType,
  });
  addToModule(module, {
    namedtuple: fn(
      "(typename, field_names, *, rename=False, defaults=None, module=None)",
      "Returns a new subclass of tuple with named fields.",
      namedTuple,
    ),
    _count_elements: countFunction,
  });
  return module;
}
