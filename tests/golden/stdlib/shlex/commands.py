import shlex

for line in ("ls -l 'my file' \"a b\"c", "echo \\$HOME \"it's\" 'say \"hi\"'", "a=b;c|d &", "tab\tand  spaces", "# only comment", "x # y", '"\\"quoted\\" \\n"', "''"):
    print(line, shlex.split(line), shlex.split(line, comments=True), shlex.split(line, posix=False))
for bad in ("'open", '"open', "end\\"):
    try:
        shlex.split(bad)
    except ValueError as e:
        print(repr(bad), e)
print(shlex.join(["echo", "a b", "it's", "", "plain-1.0", "$x", "é"]), shlex.quote(""), shlex.quote("safe_@%+=:,./-"))
print(list(shlex.shlex("a && b || c; d >> e", punctuation_chars=True)))
