def compile_rule(text, at):
    error = SyntaxError("bad rule", ("rules.txt", 3, at, text, 3, at + 4))
    error.print_file_and_line = None
    raise error


try:
    compile_rule("when x then then", 13)
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.offset, error.text, error)
compile_rule("when x then then\n", 13)
