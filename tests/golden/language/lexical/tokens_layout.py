# Soft keywords, unicode names, layout, comments, line joining.
match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _, match + case * type)


def type_(match, case=case, *, _=5): return match, case, _


print(type_(1), type_(case=2, match=1, _=0))


class match_:
    case = "attr"
    type = "attr2"
    def match(self, case): return case


print(match_.case, match_().match("x"), match_().type)
match = [1, 2]
match[0] = 5
print(match, match [1], match
      [0])
type = lambda x: x
print(type (5), type(6))
case = type
case(1)
print = print
naïve = "ï"
ﬁ = "ligature"
print(naïve, fi, ﬁ, "ﬁ" == "fi")
变量 = {"ключ": 1}
print(变量["ключ"])
µ = 1
print(μ)
def ℌ(): return "script H"
print(H())
class É: ñ = 1
print(É.ñ, É.__name__, vars(É)["ñ"])
if True: x = 1; y = 2
if x: pass
elif y: pass
else: pass
for i in range(2): print(i, end=" "); print("body")
while x: x -= 1; break
else: print("never")
class OneLine: a = 1; b = 2
def one_line(a): b = a; return b
print(OneLine.b, one_line(3)); print()
if x == 0 and \
   y == 2:
    print("joined")
# comment at column 0
    # an oddly indented comment
if True:
  # two spaces
  x = 1
  if x:
        # eight
        y = 5
  # back
print(x, y)
def outer():

    def inner():
        """Docstring."""

        # comment

        return 1

    return inner


print(outer()())
if True:
	tab = "tab indented"
	if tab:
	    mixed = "tab then spaces"
print(tab, mixed)
result = [  # comment
    1,

    2,
# outdented comment
    3
        ]
print(result)
lst = [1, 2, 3][
    1
]
print(lst, (lambda: (
    5
))())
print("a"  # comment
      "b")
long = 1 + 2 \
    + 3
print(long)
def f(
    a,
    b = 1,
    *args,
    c
        = 2,
    **kw,
): return a, b, args, c, kw
print(f(
    1,
    *[2, 3],
    c = 5,
    **{"z": 1},
))
assert True; del x; pass
x = y = z = 0
print(x,y,z,sep = '-' ,end='\n')
print(1<2,1<=2,1!=2,1==2,1>>1,1<<2,7//2,2**3,5%3,not 1,~1,1|2,1^3,1&3)
print([1,2][0],{1:2}[1],(1,2)[1],"a"[0],f"{1}"[0])
print(type(lambda:0) is not None,(lambda*a,**k:(a,k))(1,b=2),(lambda a,/,*,b:a+b)(1,b=2))
...
"string statement"
5
