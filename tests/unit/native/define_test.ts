import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import type { PyBuiltin } from "../../../src/objects/function.ts";
import { PyObject, type Value } from "../../../src/objects/object.ts";
import { newBuiltinType, objectType, type PyType } from "../../../src/objects/type.ts";
import { constructor, defineType, method, slot } from "../../../src/native/define.ts";
import { construct } from "../../../src/protocols/construct.ts";
import "../../../src/types/load.ts";

abstract class Shape extends PyObject {
  abstract own(): string;
}
type ShapeClass = { new (): Shape; prototype: Shape };

/** A JavaScript class for each test, and one derived from it: a type stays with its class. */
function newClasses(): [base: ShapeClass, derived: ShapeClass] {
  class Base extends Shape {
    own(): string {
      return "base";
    }
  }
  class Derived extends Base {
    override own(): string {
      return `derived from ${super.own()}`;
    }
  }
  return [Base, Derived];
}

let made = 0;

/** A type whose table has not been made; making it fails some times. */
function newType(valueClass: ShapeClass, base: PyType, failures = 0): PyType {
  made = 0;
  return defineType(newBuiltinType("shape", base, valueClass), {
    doc: "A shape.",
    attributes: () => {
      made++;
      if (failures-- > 0) throw new RangeError("Maximum call stack size exceeded");
      return {
        __new__: constructor("(cls, /)", "", (cls: PyType) => new cls.Instance()),
        __eq__: slot("(self, value, /)", "", () => true),
        area: method("(self, /)", "The area.", () => 4),
        sides: 4,
      };
    },
  });
}

/** Each way to look at an attribute; it finds 4. */
const looks: Record<string, (type: PyType, derived: ShapeClass) => unknown> = {
  "an instance": (type) => new type.Instance().t$sides,
  "an attribute that object has too": (type) =>
    (new type.Instance().t$__eq__ as PyBuiltin).owner === type && 4,
  "whether there is one": (type) => "t$sides" in new type.Instance() && 4,
  "the prototype": (type) => type.proto.t$sides,
  "the namespace": (type) => type.namespace.get("sides"),
  "an instance of a subclass": (type, derived) => {
    const subclass = newBuiltinType("square", type, derived);
    return new subclass.Instance().t$sides;
  },
  "whether it is an instance of what it inherits from": (type) =>
    new type.Instance() instanceof Shape && made * 4,
  "a field of an instance": (type) => {
    new type.Instance().$size = 1;
    return made * 4;
  },
  "a call of the class": (type) => (construct(type, [], null) as Shape).t$sides,
};

for (const [name, look] of Object.entries(looks)) {
  Deno.test(`a type has its attributes when they are first looked at: ${name}`, () => {
    const [valueClass, derived] = newClasses();
    const type = newType(valueClass, objectType);
    const instance = new type.Instance() as Shape;
    assertEquals([type.doc, instance.own(), made], ["A shape.", "base", 0]);
    assertEquals([look(type, derived), look(type, derived), made], [4, 4, 1]);
    const names = ["__new__", "__eq__", "area", "sides", "__doc__"];
    assertEquals([...type.namespace.keys()], names);
    for (const each of names) {
      assertStrictEquals(instance[`t$${each}`], type.namespace.get(each));
    }
    assertStrictEquals(Object.getPrototypeOf(type.proto), Shape.prototype);
    assertEquals((type.js as () => Value).call(type) instanceof Shape, true);
  });
}

Deno.test("what a table lacks comes from the bases", () => {
  const type = newType(newClasses()[0], objectType);
  const instance = new type.Instance();
  assertStrictEquals(instance.t$__hash__, objectType.namespace.get("__hash__"));
  assertEquals([instance.t$volume, made], [undefined, 1]);
});

Deno.test("a table that could not be made is made at the next look", () => {
  const type = newType(newClasses()[0], objectType, 2);
  const instance = new type.Instance();
  assertThrows(() => instance.t$sides, RangeError);
  assertThrows(() => type.namespace, RangeError);
  assertEquals([instance.t$sides, type.namespace.get("sides"), made], [4, 4, 3]);
});

Deno.test("super finds what the base has while the table is not made", () => {
  const [valueClass, derived] = newClasses();
  const type = newType(derived, newType(valueClass, objectType));
  assertEquals((new type.Instance() as Shape).own(), "derived from base");
});

Deno.test("a type that is declared again has the table of its last definition", () => {
  const [valueClass] = newClasses();
  const first = newType(valueClass, objectType);
  const second = newType(valueClass, objectType);
  assertStrictEquals((new valueClass().t$area as PyBuiltin).owner, second);
  assertStrictEquals((first.namespace.get("area") as PyBuiltin).owner, first);
  assertStrictEquals((new valueClass().t$area as PyBuiltin).owner, second);
});

Deno.test("what a JavaScript class inherits from one that is no base is hidden", () => {
  const [valueClass, derived] = newClasses();
  const foreign = newType(valueClass, objectType);
  const type = defineType(newBuiltinType("square", objectType, derived), {
    attributes: () => ({ area: method("(self, /)", "The area.", () => 4) }),
  });
  const instance = new type.Instance();
  assertEquals(instance.t$sides, undefined);
  assertStrictEquals(instance.t$__eq__, objectType.namespace.get("__eq__"));
  assertStrictEquals((instance.t$area as PyBuiltin).owner, type);
  assertEquals(new foreign.Instance().t$sides, 4);
});

Deno.test("a type has its table once an instance gets a field, which is the instance's", () => {
  const [base] = newClasses();
  const type = newType(base, objectType);
  const instance = new type.Instance() as PyObject & { field?: number };
  assertEquals(made, 0);
  instance.field = 1;
  assertEquals([made, Object.keys(instance)], [1, ["field"]]);
});
