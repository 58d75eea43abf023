"""Lets CPython 3.13 write the syntax trees of the programs in programs.json.

Run with CPython 3.13: python3.13 update.py. Columns are code points, as the test counts them.
"""

import ast
import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 13)
PATH = pathlib.Path(__file__).with_name("programs.json")


def constant(value):
    if value is None or value is ...:
        return ["None" if value is None else "Ellipsis"]
    kind = type(value).__name__
    if isinstance(value, bool):
        return [kind, value]
    if isinstance(value, int):
        return [kind, str(value)]
    if isinstance(value, float):
        return [kind, repr(value)]
    if isinstance(value, complex):
        return [kind, repr(value.imag)]
    return [kind, value if isinstance(value, str) else value.hex()]


def tree(node, lines):
    if isinstance(node, list):
        return [tree(item, lines) for item in node]
    if not isinstance(node, ast.AST):
        return node
    result = {"kind": type(node).__name__}
    if hasattr(node, "lineno"):
        def column(line, byte):
            return len(lines[line - 1].encode()[:byte].decode())

        result["at"] = [
            node.lineno,
            column(node.lineno, node.col_offset),
            node.end_lineno,
            column(node.end_lineno, node.end_col_offset),
        ]
    for name, value in ast.iter_fields(node):
        if name in ("type_comment", "type_ignores") or (name == "kind"):
            continue
        if isinstance(value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop)):
            value = type(value).__name__
        elif name == "ops":
            value = [type(op).__name__ for op in value]
        elif isinstance(node, ast.Constant):
            value = constant(value)
        elif isinstance(node, ast.FormattedValue) and name == "conversion":
            value = None if value == -1 else chr(value)
        elif name in ("is_async", "simple"):
            value = bool(value)
        else:
            value = tree(value, lines)
        result[name] = value
    return result


def main():
    programs = []
    for program in json.loads(PATH.read_text()):
        source = program["source"]
        lines = source.split("\n")
        programs.append({"source": source, "tree": tree(ast.parse(source), lines)["body"]})
    lines = ",\n".join("  " + json.dumps(program) for program in programs)
    PATH.write_text(f"[\n{lines}\n]\n")


main()
