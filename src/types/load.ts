/**
 * Loads the tables of all built-in types, then gives JavaScript's primitives the attributes of
 * theirs. Whoever creates an interpreter imports this first.
 */

import "./object.ts";
import "./type.ts";
import "./singletons.ts";
import "./int.ts";
import "./float.ts";
import "./complex.ts";
import "./str.ts";
import "./bytes.ts";
import "./bytearray.ts";
import "./memoryview.ts";
import "./list.ts";
import "./tuple.ts";
import "./range.ts";
import "./dict.ts";
import "./dict_views.ts";
import "./set.ts";
import "./iterators.ts";
import "./function.ts";
import "./cell.ts";
import "./code.ts";
import "./descriptor.ts";
import "./module.ts";
import "./generator.ts";
import "./async_generator.ts";
import "./super.ts";
import "./generic_alias.ts";
import "./union.ts";
import "./traceback.ts";
import "./exceptions.ts";
import "./exception_group.ts";
import "./os_error.ts";
import "./syntax_error.ts";
import "./unicode_error.ts";
import { completePrimitives } from "../objects/type.ts";

completePrimitives();
