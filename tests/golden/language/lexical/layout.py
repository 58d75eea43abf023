# -*- coding: utf-8 -*-
import contextlib
if True:
	print('tab')
	if True:
		print('two tabs')
		x = [1,
  2,
				3]
	print(x)
if True: print('one'); print('line'); pass
if True:
        print('eight')
print('form feed')
class A: x = 1; y = 2
print(A.x, A.y);
def f(): return 1; return 2
print(f())
for i in range(2): print(i, end=' '); print()
while False: pass
else: print('else on a line')
try: print('try')
finally: print('finally')
x = 1 + \
    2 + \
3
print(x)
print('a' \
      'b')
if x == 6 and \
   x > 5: print('continued')


   
	
# comment at column 0
    # indented comment
if True:
    # comment only
    pass
        # deeper comment
    print('after comments')
# dedented comment
    print('still inside')
def g(a,
      b=2,  # comment

      *,
      c=3,
      ):
    return a, b, c
print(g(1,
        c=5,
        ))
value = (1,
# comment inside
2,

3)
print(value)
lambda_ = lambda x, \
    y=2: (x,
          y)
print(lambda_(1))
print([
    i
    for i in range(5)
    if i % 2
])
print({
    'a': 1,
    'b':
        2,
})
assert (
    x == 6
), 'message'
del (
    value
)
@(lambda f:
  f)
def h(): 'doc'; return h.__doc__
print(h())
if 1:
  if 1:
      if 1:
       print('odd indents')
  print('back')
else:
                print('no')
x = '''
  text
	tab
''' ; print(repr(x))
print(repr('''a\
b'''))
with contextlib.nullcontext(1) as a, \
     contextlib.nullcontext(2) as b: print(a, b)
print('end') # no newline at the end
