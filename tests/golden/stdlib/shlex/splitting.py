import shlex

texts = ["a b c", "a 'b c' d", 'a "b c" d', "a\\ b c", "a # comment", "'it''s'", '"a \\"b\\" c"', "'a \\'", '"a\\nb"', "", "   ", "a\nb", "''", '""', "a''b", "x=1;y=2|z", "é ü", "a'", 'a"', "a\\", "--opt=val -x", "$HOME `ls`", "a\tb", "\"a'b\"", "'a\"b'", "~/dir/*.py", "a&&b || c", "#only"]
for text in texts:
    for posix in (True, False):
        for comments in (True, False):
            try:
                print(repr(text), posix, comments, shlex.split(text, comments, posix))
            except ValueError as e:
                print(repr(text), posix, comments, "ValueError", e)
    try:
        print("tokens", list(shlex.shlex(text)), list(shlex.shlex(text, posix=True)), list(shlex.shlex(text, punctuation_chars=True)), list(shlex.shlex(text, posix=True, punctuation_chars=";|")))
    except ValueError as e:
        print("tokens", e)
for word in ("plain", "two words", "it's", "", "a$b", "é", "a/b.c-d_e=1", "*", "'", "new\nline"):
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["a", "b c", "it's", ""]))
lex = shlex.shlex("a b")
lex.push_token("pushed")
print(lex.get_token(), lex.get_token(), lex.lineno, lex.error_leader("f", 3))
lex = shlex.shlex("a,b c")
lex.whitespace = ","
lex.whitespace_split = True
print(list(lex))
try:
    shlex.split(None)
except ValueError as e:
    print(e)
