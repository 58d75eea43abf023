import string

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

F=string.Formatter(); print(F.format('{} {1!r}' if 0 else '{0} {1!r} {x:>5} {y[0]} {z.real}',1,'a',x='q',y=[9],z=3), F.format('{} {}',1,2), F.format('{:{w}}|','a',w=5), list(F.parse('a{b!r:c}d{{e}}f')), F.vformat('{a}',(),{'a':1})); t(F.format,'{'); t(F.format,'}'); t(F.format,'{0}'); t(F.format,'{x}'); t(F.format,'{} {0}',1); t(F.format,'{!x}',1)
