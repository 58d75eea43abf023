import shlex

TEXT = '''
user = "Ann Lee"   # name
shell = /bin/sh
paths = '/usr/bin:/bin'
'''
lex = shlex.shlex(TEXT, posix=True)
lex.wordchars += "/.:"
lex.whitespace_split = False
tokens = list(lex)
print(tokens, lex.lineno)
settings = {tokens[i]: tokens[i + 2] for i in range(0, len(tokens), 3)}
print(settings)
lex = shlex.shlex("a 'b c' d")
print(lex.get_token(), lex.get_token(), lex.get_token(), repr(lex.get_token()), lex.eof)
lex.push_token("again")
print(lex.get_token(), lex.error_leader("f", 3))
