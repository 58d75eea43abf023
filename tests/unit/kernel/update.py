"""Writes the tables in data/ with CPython 3.13: PYTHONHASHSEED=0 python3.13 update.py [scale [folder]].

A table maps the name of a function under test to rows of arguments and CPython's result. A scale
above 1 writes proportionally longer tables, for a deeper check than the committed ones.
"""
import importlib
import json
import os
import random
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def encode(value):
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return "i:" + int_text(value)
    if isinstance(value, float):
        return "f:" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "c:" + struct.pack(">dd", value.real, value.imag).hex()
    if isinstance(value, str):
        return "s:" + value
    if isinstance(value, (bytes, bytearray)):
        return "b:" + bytes(value).hex()
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    raise TypeError(type(value))


def int_text(value):
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return str(value)
    finally:
        sys.set_int_max_str_digits(limit)


def call(function, args):
    try:
        return encode(function(*args))
    except Exception as error:
        return {"e": [type(error).__name__, str(error)]}


def main():
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "data")
    wanted = sys.argv[3:]
    os.makedirs(folder, exist_ok=True)
    sys.path.insert(0, os.path.join(HERE, "tables"))
    for file in sorted(os.listdir(os.path.join(HERE, "tables"))):
        name = file[:-3]
        if not file.endswith("_table.py"):
            continue
        topic = name[: -len("_table")]
        if wanted and topic not in wanted:
            continue
        table = {}
        for function_name, function, rows in importlib.import_module(name).tables(random.Random(1), scale):
            table[function_name] = [
                [encode(arg) for arg in args] + [call(function, args)] for args in rows
            ]
        with open(os.path.join(folder, topic + ".json"), "w") as out:
            out.write("{\n")
            out.write(",\n".join(
                json.dumps(key) + ": [\n" + ",\n".join(
                    json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"
                for key, rows in table.items()))
            out.write("\n}\n")


main()
