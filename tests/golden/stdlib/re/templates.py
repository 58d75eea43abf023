import re
def t(f,*a,**k):
    try: return repr(f(*a,**k))
    except re.error as e: return f'error {e} | {e.msg} {e.pos} {e.lineno} {e.colno}'
    except Exception as e: return type(e).__name__+' '+str(e)
print(t(re.compile,'(?P<a-é>.)'),t(re.compile,'(?P=é)'), t(re.sub,'a','\\g<é->','a'),t(re.sub,b'a',b'\\g<\xe9>',b'a'), t(re.compile,'(?P<é>.)(?P<é>.)'))
for a in [('a','\\g<1','a'),('a','\\g','a'),('a','\\g<>','a'),('a','\\g<1a>','a'),('a','\\n\\t\\\\','a'),('a','\\101\\0','a'),('a','\\','a'),('(?P<n>a)','\\g<n>\\g<1>x','ba'),('a',lambda m:m.group().upper(),'banana',2),('x*','-','abc'),('a',5,'a'),('a',lambda m:5,'a'),('z',5,'a'),('z',b'x','a'),('a',b'x','a'),(b'a','x',b'a'),('(a)|b','\\1','ab'),('a','\\400','a'),('a','\\8','a'),('a','\\18','a'),('a','\\g<-1>','a'),('a','\\g<100000000000>','a'),('a','\\x','a'),('a','\\a\\b','a'),('a','\\.','a')]: print(a[:2] if not callable(a[1]) else 0, t(re.sub,*a))
