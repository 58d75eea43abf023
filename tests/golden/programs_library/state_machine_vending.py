import enum
import functools
import inspect
import json
import logging
import sys
from collections import defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field, asdict
from decimal import Decimal
from io import StringIO
from itertools import chain
from string import Template
from textwrap import indent
from typing import Callable, Protocol
import unittest
from unittest.mock import Mock, MagicMock, patch, call, sentinel, ANY, PropertyMock, create_autospec


class State(enum.Enum):
    IDLE = "idle"
    PAYING = "paying"
    VENDING = "vending"
    BROKEN = "broken"

    def __call__(self, *events):
        return [(self, e) for e in events]


class IllegalTransition(Exception):
    def __init__(self, state, event):
        super().__init__(f"{event!r} is not possible while {state.value}")
        self.state, self.event = state, event


def on(*states, event=None, to=None):
    def mark(function):
        function.rule = {(s, event or function.__name__): to for s in states}
        return function
    return mark


class FSM:
    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.table = dict(getattr(cls, "table", {}))
        for name, member in vars(cls).items():
            for key, to in getattr(member, "rule", {}).items():
                cls.table[key] = (name, to)

    def __init__(self):
        self.state = State.IDLE
        self.history = deque(maxlen=5)

    def fire(self, event, *args):
        try:
            name, to = self.table[self.state, event]
        except KeyError:
            raise IllegalTransition(self.state, event) from None
        result = getattr(self, name)(*args)
        new = result if isinstance(result, State) else to or self.state
        self.history.append(f"{self.state.value}->{new.value}")
        self.state = new
        return result


class Vending(FSM):
    def __init__(self, stock, dispense, clock=lambda: 0):
        super().__init__()
        self.stock, self.dispense, self.clock = stock, dispense, clock
        self.credit, self.sold = Decimal(0), defaultdict(int)

    @on(State.IDLE, State.PAYING, to=State.PAYING)
    def coin(self, value):
        if value not in {Decimal(x) for x in ("0.1", "0.2", "0.5", "1", "2")}:
            raise ValueError(f"no such coin: {value}")
        self.credit += value

    @on(State.PAYING)
    def select(self, item):
        price = self.stock[item][1]
        if self.credit < price:
            return State.PAYING
        self.credit -= price
        try:
            self.dispense(item, at=self.clock())
        except OSError:
            return State.BROKEN
        self.sold[item] += 1
        return State.VENDING

    @on(State.VENDING, event="done")
    def finish(self):
        return State.PAYING if self.credit else State.IDLE

    @on(State.PAYING, to=State.IDLE)
    def refund(self):
        back, self.credit = self.credit, Decimal(0)
        return back

    @on(State.BROKEN, to=State.IDLE)
    def repair(self, code="0000"):
        if code != "1234":
            raise PermissionError("wrong code")


class Coin(str):
    def __new__(cls, value):
        return super().__new__(cls, f"{Decimal(value):.2f}")


machine = Vending({"water": (5, Decimal("1.20")), "snack": (1, Decimal("2.50"))}, dispense=lambda item, at: print("out:", item, at))
for step in [("coin", Decimal(1)), ("select", "water"), ("coin", Decimal("0.5")), ("select", "water"), ("coin", Decimal(1)), ("done",), ("refund",), ("refund",), ("coin", Decimal("0.3")), ("repair",)]:
    try:
        print(step, "->", machine.fire(*step), machine.state, machine.credit)
    except (IllegalTransition, ValueError, PermissionError) as exc:
        print(step, "!", type(exc).__name__, exc)
print(list(machine.history), dict(machine.sold), len(Vending.table), State.IDLE("a", "b"), Coin("3"))


class VendingTest(unittest.TestCase):
    def setUp(self):
        self.dispense = Mock(spec=["__call__"])
        self.vm = Vending({"a": (1, Decimal(1))}, self.dispense, clock=Mock(side_effect=[10, 20]))

    def test_sells(self):
        self.vm.fire("coin", Decimal(1))
        self.assertIs(self.vm.fire("select", "a"), State.VENDING)
        self.dispense.assert_called_once_with("a", at=10)
        self.assertEqual(self.vm.fire("done"), State.IDLE)

    def test_breaks(self):
        self.dispense.side_effect = OSError("jam")
        self.vm.fire("coin", Decimal(2))
        self.vm.fire("select", "a")
        self.assertEqual(self.vm.state, State.BROKEN)
        with self.assertRaises(PermissionError):
            self.vm.fire("repair")
        self.vm.fire("repair", "1234")

    def test_illegal(self):
        for event in ("select", "done", "refund"):
            with self.subTest(event=event), self.assertRaisesRegex(IllegalTransition, "while idle") as cm:
                self.vm.fire(event)
            self.assertEqual(cm.exception.event, event)

    @patch.object(Vending, "refund", autospec=True, return_value=sentinel.money)
    def test_patched(self, refund):
        vm = Vending({}, None)
        self.assertIs(vm.refund(), sentinel.money)
        refund.assert_called_once_with(vm)

    def test_fails(self):
        self.assertDictEqual(self.vm.stock, {"a": (1, Decimal(2))})


out = StringIO()
result = unittest.TextTestRunner(out, verbosity=1).run(unittest.defaultTestLoader.loadTestsFromTestCase(VendingTest))
print(result.testsRun, len(result.failures), out.getvalue().splitlines()[0], result.failures[0][1].splitlines()[-5:])
m = MagicMock(name="m")
m.a.b.return_value = 3
m.__len__.return_value = 7
m["k"].x = 1
print(m.a.b(1, k=2), len(m), m.a.b.call_args, m.mock_calls[:2], m["k"].x, call(1, k=ANY) == m.a.b.call_args, m.a.b.call_args.kwargs, m.not_there.name is not None)
it = Mock(side_effect=[1, ValueError("two"), 3])
print(it(), end=" ")
for _ in range(3):
    try:
        print(it(), end=" ")
    except (ValueError, StopIteration) as exc:
        print(type(exc).__name__, end=" ")
print(it.call_count)
spec = create_autospec(Vending.coin)
try:
    spec(1, 2, 3)
except TypeError as exc:
    print(exc)
try:
    Mock(spec=Vending).nothing
except AttributeError as exc:
    print(exc)
with patch.dict("sys.modules" if False else {"k": 1}, {"x": 2}) as d, patch("builtins.print") as fake:
    print("hidden")
print(fake.call_args_list, d)
with patch.object(State, "extra", create=True, new=5):
    print(State.extra)
print(hasattr(State, "extra"))
try:
    m.a.b.assert_called_with(2)
except AssertionError as exc:
    print(exc)
