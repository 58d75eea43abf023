import re
def t(f,*a,**k):
    try: return repr(f(*a,**k))
    except re.error as e: return f'error {e} | {e.msg} {e.pos} {e.lineno} {e.colno}'
    except Exception as e: return type(e).__name__+' '+str(e)
bad=['(','(?','(?P','(?P<','(?P<a','(?P<a>','(?P<1>)','(?P<>)','(?P=a)','(?P=','(?Pz)','[','[^','[a','[b-a]','[a-\\d]','*','a**','a{2,1}','(?:*)','a|*','\\','\\8','(\\1)','\\2()','(?(1)a)','(?(0)a)','(?(x)a)','()(?(1)a|b|c)','(?<a)','(?<=a*)','(?<!a+|b)','(?i','(?z)','a(?i)','(?i-)','(?i-i:a)','(?-u:a)','(?L)','(?au)','\\x1','\\u12','\\U1234','\\N{xx}','\\N','\\N{LATIN SMALL LETTER A}','[\\q]','\\q','\\400','[\\400]','a{99999999999}','(?#abc',')','a)','(a','(?P<a>.)(?P<a>.)','(?=','(?<=(a)\\1)','\\g','x{,3}','x{}','x{a}','x{1','(?P<a-b>.)','(?:a','++','a++','a?+','a*+b','a{1,2}+','^*','$+','(?>a','(?(1','(?i:','(?s-','(?-','(?-i','(?i!)','[[a]','[a&&b]','(?P<é>x)','\n(\n','[\\d-a]','[a\\-z]','[]a]','[^]a]','[]','\\07','\\0','(?<=a{2})b','(?<=ab|cd)e','(?<=a|bc)e','(?x) a # c','(?x: a b)','a(?x)','(?u)a','(?a)é','(?:(?i)a)','((?i)a)','(?#c)(?i)a','\\Aa\\Z','(?<=^a)b','\\b*','(?=a)*','(?:)*','()*','(?:){3}','(?i)(?-i:a)b','\\c','a{0}','(?P<n>a)(?P=n)(?(n)b|c)']
for p in bad: print(repr(p), t(re.compile,p)); 
for p in [b'(?u)a',b'\\u1234',b'(?P<\xe9>a)',b'\\xff[\\x80-\\xff]',b'(?L)a']: print(p,t(re.compile,p))
print(t(re.compile,'a',re.L),t(re.compile,b'a',re.U),t(re.compile,'a',re.A|re.U),t(re.compile,5),t(re.compile,re.compile('a'),re.I),t(re.match,b'a','a'),t(re.match,'a',b'a'),t(re.match,'a',5))
