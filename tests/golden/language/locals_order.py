class A:
    def m(self):
        super().__init__()
        print(sorted(locals()))
        def inner():
            y = 1
            print(sorted(locals()))
        inner()
        def inner2():
            print(sorted(locals()), self)
        inner2()
    def n(self, a, *b, c=1, **d):
        e = [locals().keys() for f in [1]][0]
        print(sorted(e))
        x = 1
        del x
        print(list(locals()))
        return locals()
    def __repr__(self): return 'A'
    def q(self):
        class In:
            z = 1
            print(sorted(k for k in locals() if k[:2] != '__'))
            def w(self): return __class__, locals()
        print(In().w())
        return dir()
print(A().m(), A().n(1, 2, c=3, k=4), A().q())
def f(a):
    b = 1
    def g(): return a, b
    c = 2
    print(list(locals()), vars() == locals(), dir())
f(0)
