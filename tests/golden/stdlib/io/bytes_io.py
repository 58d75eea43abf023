import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

b=io.BytesIO(b'abc\ndef'); print(b.read(2),b.readline(),b.read(),b.getvalue()); b.write(b'!!'); b.seek(1); b.write(b'ZZ'); print(b.getvalue(),b.tell()); ba=bytearray(3); b.seek(0); print(b.readinto(ba),ba); t(b.write,'a'); t(io.BytesIO,'a'); print(list(io.BytesIO(b'a\nb\n')), isinstance(b,io.IOBase), isinstance(b,io.BufferedIOBase), isinstance(io.StringIO(),io.TextIOBase), issubclass(io.StringIO,io.IOBase)); t(b.fileno); print(io.StringIO('a\r\nb\rc',newline=None).read(), repr(io.StringIO('a\r\nb',newline='').readline()), io.StringIO('a\nb',newline='\r\n').getvalue().encode())
