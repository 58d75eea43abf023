import string

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class DF(string.Formatter):
    def get_value(self,k,a,kw):
        if isinstance(k,str): return kw.get(k,f'<{k}>')
        return super().get_value(k,a,kw)
print(DF().format('{a} {b}',a=1), string.capwords('hello  wORLD x'), string.capwords('a-b','-'), string.ascii_letters, string.punctuation, repr(string.whitespace), string.hexdigits)
