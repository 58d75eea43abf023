/** `traceback` and `frame`. */

import { newAttributeError, newTypeError } from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newList } from "../objects/list.ts";
import { None } from "../objects/object.ts";
import {
  frameAt,
  frameType,
  lineOf,
  PyFrame,
  PyTraceback,
  type StackFrame,
  stackSupport,
  tracebackType,
  tracebackValue,
} from "../objects/traceback.ts";
import { defineType, getter, member, method, slot } from "../native/define.ts";
import { address } from "./object.ts";

defineType(tracebackType, {
  doc: "One entry of a traceback.",
  attributes: () => ({
    __dir__: method(
      "(self, /)",
      "The attributes.",
      () => newList(["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]),
    ),
    tb_frame: member(
      "the frame",
      ({ entry }: PyTraceback) => new PyFrame(entry.code, entry.position),
    ),
    tb_lasti: member("the place in the code", ({ entry }: PyTraceback) => entry.position * 2),
    tb_next: getter(
      "the next entry, nearer to where it was raised",
      ({ entry }: PyTraceback) => entry.next === null ? None : tracebackValue(entry.next),
      ({ entry }: PyTraceback, value) => {
        if (value === None) entry.next = null;
        else if (value instanceof PyTraceback) {
          for (let each = value.entry; each !== null; each = each.next!) {
            if (each === entry) throw newTypeError("traceback loop detected");
          }
          entry.next = value.entry;
        } else throw newTypeError("expected traceback object or None");
      },
    ),
    tb_lineno: getter("the line", ({ entry }: PyTraceback) => lineOf(entry.code, entry.position)),
  }),
});

/**
 * Where a frame stands now, if it runs still; where it was seen, if not. It runs where its code is
 * on the stack as often as it was below it then. Of a traceback's frames only the module's is known.
 */
function positionOf({ code, position, stack, depth }: PyFrame): number {
  if (stack === undefined && code.info.kind !== "module") return position;
  const isSame = (each: StackFrame) => each.code === code;
  const level = stack?.from(depth).filter(isSame).length ?? 1;
  return stackSupport.capture().from(0).filter(isSame).at(-level)?.position ?? position;
}

defineType(frameType, {
  doc: "What is known of a frame.",
  attributes: () => ({
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyFrame) =>
        `<frame at ${address(self)}, file '${self.code.source.filename}', line ` +
        `${lineOf(self.code, positionOf(self))}, code ${self.code.info.name}>`,
    ),
    clear: method("(self, /)", "Does nothing: the frame holds nothing.", () => None),
    f_back: getter(
      "the caller, where it is known",
      ({ stack, depth }: PyFrame) => (stack && frameAt(stack, depth + 1)) ?? None,
    ),
    f_globals: getter(
      "the globals of its module",
      ({ code }: PyFrame) => code.globals === undefined ? None : instanceDict(code.globals),
    ),
    f_locals: getter(
      "the local variables, where they are the globals too",
      (self: PyFrame) => {
        const { info, globals } = self.code;
        if (info.kind === "module" && globals !== undefined) return instanceDict(globals);
        const message = "the local variables of a function's frame cannot be looked at here";
        throw newAttributeError(message, "f_locals", self);
      },
    ),
    f_code: getter("the code object", (self: PyFrame) => self.code),
    f_lineno: getter("the line", (self: PyFrame) => lineOf(self.code, positionOf(self))),
    f_lasti: member("the place in the code", (self: PyFrame) => positionOf(self) * 2),
  }),
});
