import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

b=io.BytesIO()
print(io.StringIO.__name__, io.StringIO.__module__, b.readable(), io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
class My(io.StringIO):
    def write(self,s): return super().write(s.upper())
m=My(); print('abc',file=m); print(m.getvalue())
