import ast

for text in ("1", "-2.5e3", "'a' 'b'", "b'x'", "[1, (2,), {3: {4, 5}}]", "None", "1+2j", "(1, 'two', True)", "{}", "  7 ", "...", "set()"):
    print(repr(text), repr(ast.literal_eval(text)))
for text in ("x", "1 + 1", "[1, f()]", "__import__('os')", "{1: 2", "", "lambda: 0", "-'a'", "f'{1}'"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as e:
        print(repr(text), type(e).__name__)
