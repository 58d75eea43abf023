import string

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

T=string.Template; print(T('$a ${b} $$ $c').safe_substitute(a=1,b=2), T('$a ${b}').substitute({'a':1},b=2), T('$x').is_valid(), T('$1').is_valid(), T('$a $b $a').get_identifiers()); t(T('$a').substitute); t(T('x\n $1').substitute); t(T('$').substitute)
class P(T): delimiter='%'
print(P('%a $b').substitute(a=5), P.pattern.pattern if 0 else '')
