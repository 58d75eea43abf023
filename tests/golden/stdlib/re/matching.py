import re
def t(f,*a,**k):
    try: return repr(f(*a,**k))
    except re.error as e: return f'error {e} | {e.msg} {e.pos} {e.lineno} {e.colno}'
    except Exception as e: return type(e).__name__+' '+str(e)
cases=[('a*','aaa'),('a*?','aaa'),('(a)(b)?','ab'),('(a)(b)?','ac'),('(a|b)*','abab'),('((a)|b)*','ab'),('(?:(a)|b)*','ab'),('(a*)*','aab'),('(a*)+','b'),('(?P<x>a)(?P=x)','aa'),('(a)?(?(1)b|c)','ab'),('(a)?(?(1)b|c)','c'),('(?<=a)b','ab'),('(?<!a)b','ab b'),('a(?=b)','ab'),('a(?!b)','ac'),('^a$','a\n'),('a\\Z','a\n'),('(?m)^b$','a\nb\nc'),('.','\n'),('(?s).','\n'),('\\bfoo\\b','a foo b'),('\\Boo','foo'),('[^\\W\\d]+','123abc'),('\\d+','٣٤x'),('(?a)\\d+','٣٤5'),('(?i)straße','STRAßE'),('(?i)ſ','S'),('(?i)[k]','\u212a'),('(?i)É','é'),('\\w+','naïve café'),('(?>a+)a','aaa'),('a++a','aaa'),('(?>a+)b','aab'),('a{2,3}?','aaaa'),('(?:ab){2}','ababab'),('x*','abc'),('','abc'),('(?x) a b # c','ab'),('[\\]a-]+','a-]'),('\\x41\\u0042\\103','ABC'),('😀+','x😀😀y'),('.😀','é😀'),('[😀-😂]','😁'),('(\\d+)-(\\d+)','12-34'),('(?:(?:a|b)c)+','acbc'),('(a+)+$','aaab'),('(a(b)?)+','aba'),('(?:(a)|(b))+','ab'),('(?:a|(b))*','ba'),('([ab])*?c','abc'),('(?P<first>\\w+) (?P<last>\\w+)','John Smith'),('\\s+','a\u3000\x1c b'),('(?<=(a))b','ab'),('(?=(a+))a*b\\1','aaaba'),('(a)|b','b'),('\\n','\n'),('[\\s\\S]','x'),('$','a\n'),('(?m)$','a\nb'),('a|ab|abc','abc'),('(?:a|ab)(?:c|bcd)','abcd'),('(?i)[a-z]+','ABC'),('(?i)[^a]','A'),('(?i)(a)\\1','aA')]
for p,s in cases:
    print(repr(p),repr(s),t(re.search,p,s),t(re.match,p,s),t(re.fullmatch,p,s),t(re.findall,p,s),t(re.split,p,s),t(re.sub,p,'<\\g<0>>',s))
    m=re.search(p,s)
    if m: print('  ',m.span(),m.groups(),m.regs,m.lastindex,m.lastgroup,m.groupdict(),[m.span(i) for i in range(m.re.groups+1)], m.re.flags)
