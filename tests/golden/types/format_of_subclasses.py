def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: format(True, 'xx'))
t(lambda: True.__format__('xx'))
t(lambda: int.__format__(True, 'xx'))
t(lambda: f"{True:xx}")
t(lambda: '{:xx}'.format(False))
class I(int): pass
t(lambda: I(3).__format__('xx'))
t(lambda: (1.5).__format__('xx'))
class F(float): pass
t(lambda: F(3).__format__('xx'))
t(lambda: format(F(1), 'd'))
t(lambda: True.__format__('s'))
class S(str): pass
t(lambda: S('a').__format__('xx'))
t(lambda: format(S('a'), 'd'))
t(lambda: '{:=5}'.format(S('a')))
t(lambda: (1j).__format__('xx'))
class C(complex): pass
t(lambda: C(1j).__format__('xx'))
