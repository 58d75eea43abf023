import { assertEquals } from "@std/assert";
import { fitsIntTable, IntTable } from "../../../src/kernel/int_table.ts";
import { SetOrder } from "../../../src/kernel/set_order.ts";

/** A table of ints beside the table of any elements, which set_order_test.ts holds to CPython. */
class Both {
  finger = 0;
  readonly other = { finger: 0 };
  ints = new IntTable();
  order = new SetOrder<number>();
  members = new Set<number>();

  add(key: number): void {
    const isNew = !this.members.has(key);
    assertEquals(this.ints.add(key), isNew);
    if (isNew) this.order.add(key, key === -1 ? -2 : key, key >> 31);
    this.members.add(key);
  }

  delete(key: number): void {
    assertEquals(this.ints.delete(key), this.members.delete(key));
    this.order.discard(key, key === -1 ? -2 : key, key >> 31);
  }

  pop(): void {
    const key = this.ints.pop(this);
    assertEquals(key, this.order.pop(this.other));
    if (key !== undefined) this.members.delete(key);
  }

  merge(from: Both): void {
    this.ints.mergeFrom(from.ints);
    this.order.mergeFrom(from.order, (key) => {
      const isNew = !this.members.has(key);
      this.members.add(key);
      return isNew;
    });
  }

  copy(): Both {
    const result = new Both();
    result.ints = this.ints.copy();
    result.order = this.order.copy();
    result.members = new Set(this.members);
    return result;
  }

  check(): void {
    assertEquals(this.ints.keys(), this.order.handles());
    assertEquals(this.ints.size, this.members.size);
  }
}

Deno.test("a table of ints goes the way of the general one", () => {
  let state = 1;
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const key = (): number => {
    const kind = random(8);
    if (kind < 5) return random(40);
    if (kind < 6) return -random(40) | 0;
    return kind < 7 ? random(40) * 1024 : random(2 ** 31 - 1) - 2 ** 30;
  };
  for (let round = 0; round < 200; round++) {
    const sets = [new Both(), new Both()];
    for (let step = 0; step < 120; step++) {
      const at = random(2);
      const [self, other] = [sets[at]!, sets[1 - at]!];
      const op = random(40);
      if (op < 22) self.add(key());
      else if (op < 34) self.delete(key());
      else if (op < 36) self.pop();
      else if (op < 37) self.merge(other);
      else if (op < 38) sets[at] = other.copy();
      else if (op < 39) {
        const room = random(30);
        self.ints.reserve(room);
        self.order.reserve(room);
      } else {
        self.ints.dropDummies();
        self.order.dropDummies();
      }
      sets[at]!.check();
      const asked = key();
      assertEquals(self.ints.has(asked), self.members.has(asked));
    }
    for (const each of sets) assertEquals(each.ints.toOrder().handles(), each.order.handles());
  }
});

Deno.test("numbers that do not fit are in no table of ints", () => {
  assertEquals([0, -1, 2 ** 31 - 1, -(2 ** 31) + 2].map(fitsIntTable), [true, true, true, true]);
  const others = [2 ** 31, -(2 ** 31), -(2 ** 31) + 1, 0.5, 2 ** 40, -(2 ** 40), 1e300, Infinity];
  const table = new IntTable();
  for (let i = 0; i < 4; i++) table.add(i);
  table.delete(2);
  for (const each of others) {
    assertEquals(fitsIntTable(each), false);
    assertEquals(table.has(each), false);
    assertEquals(table.delete(each), false);
  }
});

Deno.test("tables of ints are selected from, toggled and compared", () => {
  const tableOf = (keys: number[]) => {
    const table = new IntTable();
    for (const key of keys) table.add(key);
    return table;
  };
  const a = tableOf([1, 2, 40, -3]);
  const b = tableOf([2, -3, 7]);
  assertEquals(a.select(b, true).keys().toSorted(), [-3, 2]);
  assertEquals(a.select(b, false).keys().toSorted(), [1, 40]);
  assertEquals(a.select(undefined, false).keys(), a.keys());
  assertEquals([a.isWithin(b), tableOf([2, 7]).isWithin(b), tableOf([]).isWithin(b)], [
    false,
    true,
    true,
  ]);
  a.toggle(b);
  assertEquals(a.keys().toSorted(), [1, 40, 7]);
});
