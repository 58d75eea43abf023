import traceback
class B:
    attr = 5


    def m1(self): return attr
    def m2(self): return [attr for x in range(2)]
    def m3(self): return (lambda: attr)()
    def m4(self): return list(attr for x in range(2))
    def m5(self): return (lambda: (self, attr))()
    def m7(self):
        def inner(): return attr
        return inner()
    def m8(this): return attr
    @staticmethod
    def m9(self=3): return real
    def m10(self):
        self = 3.5
        return real
    def m11(self):
        del self
        return attr
    def m12(self):
        yield attr
    def m13(self):
        del attr_
    def m14(self): return [print(attr) for self in [1]]
    def m15(self): class_ = attr2
    def m16(self):
        class X:
            y = attr
    def m17(self): attr()
    def m18(self):
        print(attr)
        attr = 1
    def m19(self): return _B__x
    def m20(self): return sum
    def m21(self): return summ
b = B(); b._B__x = 1
for i in [1,2,3,4,5,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]:
    try: 
        r = getattr(b, f'm{i}')()
        list(r)
    except BaseException as e: traceback.print_exc()
