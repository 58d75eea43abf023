# -*- coding: utf-8 -*-
# comment
if True:
	print('tab')
	if 1:
		print('two tabs')

	# comment at tab
# comment at zero
	print('after')

def f(a,
      b=1, # comment

      # another
      *c):
    # inside
    '''doc'''

    return (a,

            b, c) # end
print(f(1), f.__doc__)
x = [ # open
  1,
      2, # odd indent
 3
	]
print(x)
class A: # comment
  # two spaces
  def m(self):
         return 'nine'
  y = 1
print(A().m(), A.y)
if x:
 pass
elif 1: pass
else:
    pass
print('a' # c
 'b')
print(1 \
+ 2)
for i in [1]:
    pass;
else: print('else')
while 0: pass
else:
  print('while else')
try: pass
except: pass
else: print('try else')
finally: print('finally')



   # odd comment
print('end')  
    
# no newline at end