import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

s=io.StringIO('hello\nworld\n'); print(s.read(3),s.tell(),s.readline(),list(s),s.read()); s.seek(0); print(s.readlines()); s.seek(0,2); print(s.write('más😀'),s.tell(),repr(s.getvalue())); s.seek(5); s.write('XY'); print(repr(s.getvalue())); s.truncate(3); print(repr(s.getvalue())); t(s.write,5); t(s.seek,-1); t(s.seek,1,1); t(s.seek,0,5); s.close(); t(s.read); t(s.getvalue); print(s.closed); t(io.StringIO,5)
with io.StringIO() as f:
    print('a','b',file=f,sep='-'); print(repr(f.getvalue()))
