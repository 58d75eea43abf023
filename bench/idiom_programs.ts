/**
 * What ordinary programs do, one small program each: what stands before `main`, and its body.
 */

export const IDIOMS: Readonly<Record<string, readonly [before: string, body: string]>> = {
  dataclass: [
    "from dataclasses import dataclass\n@dataclass\nclass P:\n    x:int\n    y:int=0\n",
    "s=0\nfor i in range(60000):\n    p=P(i,2); s+=p.x+p.y\n    if p==P(1,2): s+=1",
  ],
  namedtuple: [
    "from collections import namedtuple\nP=namedtuple('P','x y')\n",
    "s=0\nfor i in range(80000):\n    p=P(i,2); s+=p.x+p.y; a,b=p",
  ],
  counter: [
    "from collections import Counter\n",
    "w=('the cat sat on the mat and the dog '*4000).split()\nfor _ in range(3): c=Counter(w); c.most_common(3)\nfor x in w: c[x]+=1",
  ],
  defaultdict: [
    "from collections import defaultdict\n",
    "d=defaultdict(list)\nfor i in range(200000): d[i%97].append(i)",
  ],
  deque: [
    "from collections import deque\n",
    "d=deque()\nfor i in range(200000): d.append(i)\nwhile d: d.popleft()\nd=deque(maxlen=10)\nfor i in range(100000): d.append(i)",
  ],
  heapq: [
    "import heapq\n",
    "h=[]\nfor i in range(60000): heapq.heappush(h,(i*7919)%10007)\nwhile h: heapq.heappop(h)",
  ],
  heap_tuples: [
    "import heapq\n",
    "h=[]\nfor i in range(30000): heapq.heappush(h,((i*7919)%10007,str(i)))\nwhile h: heapq.heappop(h)",
  ],
  bisect: [
    "import bisect\n",
    "a=[]\nfor i in range(20000): bisect.insort(a,(i*7919)%10007)\nfor i in range(100000): bisect.bisect_left(a,i)",
  ],
  sort_key: [
    "",
    "a=[((i*7919)%10007,str(i)) for i in range(60000)]\na.sort(key=lambda t:(t[0],t[1]))\nsorted(a,key=lambda t:-t[0])",
  ],
  json_dumps: [
    "import json\n",
    "d={'a':[1,2,3.5,None,True]*20,'b':{'k%d'%i:'v%d'%i for i in range(50)}}\nfor _ in range(500): s=json.dumps(d)",
  ],
  json_loads: [
    "import json\n",
    "s=json.dumps({'a':[1,2,3.5,None,True]*20,'b':{'k%d'%i:'v%d'%i for i in range(50)}})\nfor _ in range(500): json.loads(s)",
  ],
  json_indent: [
    "import json\n",
    "d={'a':[1,2,3.5,None,True]*20,'b':{'k%d'%i:'v%d'%i for i in range(50)}}\nfor _ in range(200): s=json.dumps(d,indent=2,sort_keys=True)",
  ],
  re_findall: [
    "import re\n",
    "t='john@example.com, mary.jane@test.org; x=12 y=34 '*200\nfor _ in range(20): re.findall(r'[\\w.]+@[\\w.]+',t); re.findall(r'(\\w)=(\\d+)',t)",
  ],
  re_sub: [
    "import re\n",
    "t='john@example.com, mary.jane@test.org; x=12 y=34 '*200\nfor _ in range(20): re.sub(r'\\d+',lambda m:str(int(m[0])+1),t); re.sub(r'\\s+',' ',t)",
  ],
  re_match_lines: [
    "import re\np=re.compile(r'^(\\d+)-(\\d+)-(\\d+) (\\w+): (.*)$')\n",
    "for i in range(30000):\n    m=p.match('2024-01-02 INFO: hello world'); g=m.groups(); m.group(4)",
  ],
  datetime: [
    "from datetime import datetime,timedelta,date\n",
    "d=datetime(2024,1,1)\nfor i in range(30000):\n    d+=timedelta(hours=7); s=d.strftime('%Y-%m-%d %H:%M'); d.weekday()",
  ],
  strptime: [
    "from datetime import datetime\n",
    "for i in range(8000): datetime.strptime('2024-03-05 10:11:12','%Y-%m-%d %H:%M:%S'); datetime.fromisoformat('2024-03-05T10:11:12')",
  ],
  decimal: [
    "from decimal import Decimal as D\n",
    "s=D(0)\nfor i in range(60000): s+=D('1.10')*i; s=s.quantize(D('0.01'))",
  ],
  fraction: [
    "from fractions import Fraction as F\n",
    "s=F(0)\nfor i in range(1,1500): s+=F(1,i%50+1)",
  ],
  random: [
    "import random\nrandom.seed(1)\n",
    "for i in range(60000): random.random(); random.randint(1,6); random.choice('abc')\nl=list(range(20000)); random.shuffle(l); random.sample(l,100)",
  ],
  gauss: [
    "import random\nrandom.seed(1)\n",
    "for i in range(60000): random.gauss(0,1); random.uniform(1,2)",
  ],
  math: [
    "import math\n",
    "s=0.0\nfor i in range(1,200000): s+=math.sqrt(i)*math.sin(i)+math.floor(i/3)+math.gcd(i,12)",
  ],
  itertools: [
    "import itertools\n",
    "n=0\nfor p in itertools.permutations(range(8)): n+=p[0]\nfor a,b,c in itertools.product(range(40),repeat=3): n+=a\nfor c in itertools.combinations(range(22),4): n+=1",
  ],
  chain_groupby: [
    "import itertools\n",
    "for _ in range(20):\n    for k,g in itertools.groupby(sorted(i%13 for i in range(3000))): len(list(g))\n    sum(itertools.chain(range(1000),range(1000)))\n    list(itertools.accumulate(range(3000)))",
  ],
  lru_fib: [
    "from functools import lru_cache\n@lru_cache(None)\ndef fib(n): return n if n<2 else fib(n-1)+fib(n-2)\n",
    "for _ in range(300): fib.cache_clear(); fib(200)",
  ],
  fib_rec: [
    "def fib(n): return n if n<2 else fib(n-1)+fib(n-2)\n",
    "fib(25)",
  ],
  listcomp: [
    "",
    "for _ in range(20): a=[i*i for i in range(20000) if i%3]; b={i:i for i in a[:5000]}; c={i%7 for i in a}",
  ],
  set_ops: [
    "",
    "a=set(range(20000)); b=set(range(10000,30000))\nfor _ in range(20): a&b; a|b; a-b; a^b; 5 in a",
  ],
  tuple_keys: [
    "",
    "d={}\nfor i in range(300):\n    for j in range(300): d[(i,j)]=i+j\ns=0\nfor i in range(300):\n    for j in range(300): s+=d[i,j]",
  ],
  grid_bfs: [
    "from collections import deque\n",
    "n=150\ng=[[0]*n for _ in range(n)]\nfor _ in range(2):\n    seen={(0,0)}; q=deque([(0,0,0)])\n    while q:\n        x,y,d=q.popleft()\n        for dx,dy in ((1,0),(-1,0),(0,1),(0,-1)):\n            a,b=x+dx,y+dy\n            if 0<=a<n and 0<=b<n and (a,b) not in seen and g[a][b]==0: seen.add((a,b)); q.append((a,b,d+1))",
  ],
  dijkstra: [
    "import heapq\nfrom collections import defaultdict\n",
    "g=defaultdict(list)\nfor i in range(4000):\n    for k in (1,7,31): g[i].append(((i*k+k)%4000,k+i%5))\ndist={0:0}; h=[(0,0)]\nwhile h:\n    d,u=heapq.heappop(h)\n    if d>dist.get(u,1e9): continue\n    for v,w in g[u]:\n        if d+w<dist.get(v,float('inf')): dist[v]=d+w; heapq.heappush(h,(d+w,v))",
  ],
  lcs_dp: [
    "",
    "a='ACGTTGCA'*40; b='TGCATGCC'*40\ndp=[[0]*(len(b)+1) for _ in range(len(a)+1)]\nfor i in range(1,len(a)+1):\n    for j in range(1,len(b)+1):\n        dp[i][j]=dp[i-1][j-1]+1 if a[i-1]==b[j-1] else max(dp[i-1][j],dp[i][j-1])",
  ],
  properties_and_operators: [
    "class A:\n    def __init__(s,v): s._v=v\n    @property\n    def v(s): return s._v\n    @v.setter\n    def v(s,x): s._v=x\n    def __add__(s,o): return A(s._v+o._v)\n    def __lt__(s,o): return s._v<o._v\n",
    "a=A(0)\nfor i in range(100000): a=a+A(1); a.v=a.v+1; a<a",
  ],
  enum: [
    "from enum import Enum\nclass C(Enum):\n    R=1\n    G=2\n",
    "n=0\nfor i in range(100000):\n    c=C.R if i%2 else C.G\n    if c is C.R: n+=c.value\n    if i%10==0: C(1); C['G']; c.name",
  ],
  exceptions: [
    "class E(Exception): pass\ndef f(i):\n    if i%2: raise E(i)\n    return i\n",
    "n=0\nfor i in range(60000):\n    try: f(i)\n    except E as e: n+=e.args[0]\n    finally: n+=1",
  ],
  generators: [
    "def g(n):\n    for i in range(n): yield i\ndef h(n): yield from g(n)\n",
    "s=0\nfor x in h(200000): s+=x\nsum(x*x for x in range(200000))",
  ],
  with_statements: [
    "from contextlib import contextmanager\n@contextmanager\ndef c(): yield 1\nclass K:\n    def __enter__(s): return s\n    def __exit__(s,*a): return False\n",
    "for i in range(30000):\n    with c(): pass\n    with K(): pass",
  ],
  deepcopy: [
    "import copy\n",
    "d={'a':[1,2,{'b':(1,2)}],'c':{'x':[1,2,3]}}\nfor _ in range(5000): copy.deepcopy(d)",
  ],
  hashlib: [
    "import hashlib\n",
    "for i in range(10000): hashlib.sha256(str(i).encode()).hexdigest(); hashlib.md5(b'abc').hexdigest()",
  ],
  base64: [
    "import base64\n",
    "for i in range(20000): base64.b64decode(base64.b64encode(b'hello world %d'%i))",
  ],
  struct: [
    "import struct\n",
    "for i in range(20000): struct.unpack('<IHd',struct.pack('<IHd',i,3,1.5))",
  ],
  bytes: [
    "",
    "b=bytearray()\nfor i in range(200000): b.append(i&255)\ns=0\nfor x in bytes(b): s+=x\nbytes(b).hex(); b[10:20]",
  ],
  str_characters: [
    "",
    "t='The quick brown fox jumps over the lazy dog. '*2000\nd={}\nfor ch in t:\n    if ch.isalpha(): d[ch.lower()]=d.get(ch.lower(),0)+1\n''.join(reversed(t)); t[::-1]",
  ],
  caesar: [
    "",
    "t='Hello, World! '*4000\nr=''\nfor c in t:\n    if c.isupper(): r+=chr((ord(c)-65+3)%26+65)\n    elif c.islower(): r+=chr((ord(c)-97+3)%26+97)\n    else: r+=c",
  ],
  fmt_report: [
    "",
    "out=[]\nfor i in range(20000): out.append(f'{i:>6}|{i*1.5:10.2f}|{\"name\"+str(i):<12}|{i/7:.1%}')\n'\\n'.join(out)",
  ],
  bigint: [
    "",
    "f=1\nfor i in range(1,2500): f*=i\nlen(hex(f)); pow(7,10**5,10**9+7); a,b=0,1\nfor _ in range(20000): a,b=b,a+b",
  ],
  primes: [
    "",
    "n=300000\ns=[True]*(n+1)\nfor i in range(2,int(n**.5)+1):\n    if s[i]:\n        for j in range(i*i,n+1,i): s[j]=False\nsum(s)",
  ],
  collatz: [
    "",
    "m=0\nfor i in range(1,15000):\n    n=i;c=0\n    while n!=1: n=n//2 if n%2==0 else 3*n+1; c+=1\n    m=max(m,c)",
  ],
  matmul: [
    "",
    "n=70\na=[[i*j%7 for j in range(n)] for i in range(n)]\nb=[[sum(x*y for x,y in zip(r,c)) for c in zip(*a)] for r in a]",
  ],
  print_redirected: [
    "",
    "for i in range(20000): print(i,'x',i*2,file=None if i<0 else None)\nimport io,contextlib\nf=io.StringIO()\nwith contextlib.redirect_stdout(f):\n    for i in range(20000): print('line',i)",
  ],
  print: [
    "",
    "for i in range(20000): print('line',i)",
  ],
  statistics: [
    "import statistics\n",
    "x=[i*0.37%11 for i in range(20000)]\nstatistics.mean(x); statistics.stdev(x); statistics.median(x); statistics.mode([int(i) for i in x])",
  ],
  textwrap: [
    "import textwrap\n",
    "t='the quick brown fox jumps over the lazy dog '*100\nfor _ in range(20): textwrap.fill(t,40); textwrap.dedent('  a\\n   b\\n')",
  ],
  uuid: [
    "import uuid\n",
    "for i in range(3000): str(uuid.uuid4()); uuid.uuid5(uuid.NAMESPACE_DNS,'x%d'%i)",
  ],
  generic_class: [
    "from typing import Generic,TypeVar,Optional,List\nT=TypeVar('T')\nclass S(Generic[T]):\n    def __init__(s): s.i:List[T]=[]\n    def push(s,x:T)->None: s.i.append(x)\n    def pop(s)->Optional[T]: return s.i.pop() if s.i else None\n",
    "for k in range(300):\n    s=S[int]()\n    for i in range(300): s.push(i)\n    for i in range(300): s.pop()",
  ],
  linked_list: [
    "class N:\n    __slots__=('v','n')\n    def __init__(s,v,n=None): s.v=v; s.n=n\n",
    "for _ in range(5):\n    h=None\n    for i in range(20000): h=N(i,h)\n    s=0\n    while h: s+=h.v; h=h.n",
  ],
  trie: [
    "class T:\n    def __init__(s): s.c={}; s.e=False\n",
    "r=T()\nfor i in range(6000):\n    n=r\n    for ch in str(i*7919): n=n.c.setdefault(ch,T())\n    n.e=True",
  ],
  kwargs: [
    "def f(a,b=2,*args,c=3,**kw): return a+b+c+len(args)+len(kw)\n",
    "for i in range(80000): f(i,c=4); f(1,2,3,4,x=5); f(*(1,2),**{'c':1})",
  ],
  closure: [
    "def mk():\n    n=0\n    def inc():\n        nonlocal n; n+=1; return n\n    return inc\n",
    "f=mk()\nfor i in range(400000): f()",
  ],
  map_filter: [
    "",
    "for _ in range(15): sum(map(int,filter(str.isdigit,map(str,range(10000))))); list(zip(range(10000),range(10000))); any(x>9998 for x in range(10000)); max(range(10000),key=lambda x:-x)",
  ],
  csv: [
    "import csv,io\n",
    "f=io.StringIO(); w=csv.DictWriter(f,['a','b']); w.writeheader()\nfor i in range(8000): w.writerow({'a':i,'b':'x,y'})\nf.seek(0)\nsum(int(r['a']) for r in csv.DictReader(f))",
  ],
  match: [
    "",
    "n=0\nfor i in range(60000):\n    v=('a',i) if i%3 else {'k':i}\n    match v:\n        case ('a',x) if x>5: n+=x\n        case {'k':y}: n+=y\n        case _: n-=1",
  ],
  asyncio: [
    "import asyncio\nasync def w(q,n):\n    for i in range(n): await q.put(i)\nasync def r(q,n):\n    for i in range(n): await q.get()\nasync def m():\n    q=asyncio.Queue(10)\n    await asyncio.gather(w(q,4000),r(q,4000))\n",
    "asyncio.run(m())",
  ],
  set_small: [
    "",
    "a={1,2,3,5,8}; b={2,3,4,9}; w={'x','y'}\nfor i in range(40000): a&b; a|b; a-b; a^b; a<=b; len(a|w)",
  ],
  set_iter: [
    "",
    "n=0\nfor i in range(30000):\n    s=set([i,i+1,i+2,'a'])\n    for x in s: n+=1\n    s.add(5); s.discard(i)",
  ],
  tuple_none: [
    "",
    "d={}\nfor i in range(20000): d[(i,None,'a')]=i; d.get((i,None,'b'))",
  ],
  obj_keys: [
    "class P:\n    def __init__(s,x,y): s.x=x; s.y=y\n    def __eq__(s,o): return s.x==o.x and s.y==o.y\n    def __hash__(s): return hash((s.x,s.y))\n",
    "d={}\nfor i in range(20000): d[P(i,i%7)]=i\nfor i in range(20000): P(i,i%7) in d",
  ],
  frozen_keys: [
    "",
    "d={}\nfor i in range(8000): d[frozenset([i,i+1])]=i\nfor i in range(8000): frozenset([i+1,i]) in d",
  ],
  dataclass_frozen: [
    "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    x:int\n    y:int\n",
    "s=set()\nfor i in range(20000): s.add(P(i%1000,i%7))\nlen(s)",
  ],
  dataclass_order: [
    "from dataclasses import dataclass\n@dataclass(order=True)\nclass P:\n    x:int\n    y:int\n",
    "a=sorted(P((i*7919)%1009,i) for i in range(8000))",
  ],
  str_build: [
    "",
    "a=[]\nfor i in range(30000): a.append('%d:%s' % (i,'x'*(i%5))); a[-1].split(':')\n','.join(a).count('x')",
  ],
  list_ops: [
    "",
    "for k in range(200):\n    a=list(range(500)); a.insert(0,1); a.remove(250); a.reverse(); a.index(400); a[10:20]=[1]*5; b=a+a; b*=2; a.pop(0); del a[3]; a.extend([1,2]); sorted(a); a.count(1)",
  ],
  nested_lists: [
    "",
    "g=[[0]*100 for _ in range(100)]\nfor k in range(10):\n    for i in range(100):\n        for j in range(100): g[i][j]+=i^j\nt=list(map(list,zip(*g))); sum(map(sum,t))",
  ],
  sudoku: [
    "",
    "def ok(b,r,c,n):\n    return all(b[r][i]!=n and b[i][c]!=n and b[r//3*3+i//3][c//3*3+i%3]!=n for i in range(9))\nb=[[(i*3+i//3+j)%9+1 for j in range(9)] for i in range(9)]\nn=0\nfor k in range(40):\n    for r in range(9):\n        for c in range(9): n+=ok(b,r,c,k%9+1)",
  ],
  string_scan: [
    "",
    "t='a1b22c333 '*3000\ni=0;tok=[]\nwhile i<len(t):\n    if t[i].isdigit():\n        j=i\n        while j<len(t) and t[j].isdigit(): j+=1\n        tok.append(int(t[i:j])); i=j\n    else: tok.append(t[i]); i+=1",
  ],
  levenshtein: [
    "",
    "def lev(a,b):\n    p=list(range(len(b)+1))\n    for i,x in enumerate(a):\n        c=[i+1]\n        for j,y in enumerate(b): c.append(min(p[j+1]+1,c[j]+1,p[j]+(x!=y)))\n        p=c\n    return p[-1]\nfor k in range(30): lev('kitten sitting on the wall','sitting kitten at the mall')",
  ],
  roman: [
    "",
    "v=[(1000,'M'),(900,'CM'),(500,'D'),(400,'CD'),(100,'C'),(90,'XC'),(50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')]\nfor n in range(1,4000):\n    s=''\n    m=n\n    for a,b in v:\n        while m>=a: s+=b; m-=a",
  ],
  simulate: [
    "import random\n",
    "random.seed(3)\ninside=0\nfor _ in range(100000):\n    x,y=random.random(),random.random()\n    if x*x+y*y<=1: inside+=1",
  ],
  zip_dict: [
    "",
    "for k in range(300): d=dict(zip('abcdefghij',range(10))); {v:k2 for k2,v in d.items()}; sorted(d.items(),key=lambda x:-x[1]); d.update(a=1); [*d]; {**d}; max(d,key=d.get)",
  ],
  translate: [
    "t='hello world '*20\nm=str.maketrans('lo','01')\n",
    "for _ in range(20000): t.translate(m)",
  ],
  str_methods_1: [
    "t='Hello, World'\n",
    "for _ in range(15000): t.title(); t.swapcase(); t.center(30,'*'); t.zfill(20); t.partition(','); t.startswith(('a','H'))",
  ],
  str_methods_2: [
    "t='  a,b,,c  '\n",
    "for _ in range(15000): t.strip().split(','); t.isalnum(); t.count(','); t.rfind('c'); t.expandtabs(); t.splitlines()",
  ],
  encode: [
    "t='héllo wörld '*5\n",
    "for _ in range(15000): t.encode().decode(); t.encode('utf-16'); t.encode('latin-1')",
  ],
  int_parse: [
    "",
    "for _ in range(15000): int('12345'); int('ff',16); float('3.14'); hex(255); bin(10); oct(8); str(3.14159); repr(1e22)",
  ],
  int_methods: [
    "",
    "for _ in range(15000): (12345).bit_length(); (255).to_bytes(2,'big'); int.from_bytes(b'ab','big'); divmod(17,5); pow(3,100,7); round(2.675,2); abs(-3)",
  ],
  math_ints: [
    "import math\n",
    "for _ in range(8000): math.comb(50,20); math.factorial(20); math.isqrt(10**20); math.prod(range(1,15)); math.fsum([.1]*10); math.gcd(48,18); math.lcm(4,6)",
  ],
  format_spec: [
    "",
    "for _ in range(15000): f'{1234567.891:,.2f} {255:#x} {0.5:.1%} {42:08b} {\"a\":^10} {3.14159:e}'; '{:>10} {:<5}'.format('a',1); '%05.2f %s %-5d|' % (3.14159,'x',7)",
  ],
  itertools_small: [
    "import itertools as it\n",
    "for _ in range(5000): list(it.zip_longest([1,2],[3])); list(it.islice(it.count(),5)); list(it.takewhile(lambda x:x<3,range(9))); list(it.pairwise('abcd')); list(it.batched(range(7),3)); list(it.starmap(pow,[(2,3),(3,2)])); list(it.chain.from_iterable([[1],[2]]))",
  ],
  functools: [
    "import functools,operator\nclass A:\n    @functools.cached_property\n    def v(s): return 1\n@functools.singledispatch\ndef sd(x): return 0\n@sd.register\ndef _(x:int): return 1\nadd=functools.partial(operator.add,1)\n",
    "for _ in range(8000): functools.reduce(operator.add,range(10)); add(2); A().v; sd(1); sd('a'); sorted('bca',key=functools.cmp_to_key(lambda a,b:(a>b)-(a<b)))",
  ],
  collections: [
    "from collections import OrderedDict,ChainMap,deque,Counter\n",
    "for _ in range(5000): o=OrderedDict(a=1,b=2); o.move_to_end('a'); ChainMap({'a':1},{'b':2})['b']; d=deque([1,2,3]); d.rotate(1); d.appendleft(0); Counter('aab')+Counter('b'); Counter('abc').total()",
  ],
  re_small: [
    "import re\np=re.compile(r'(?P<k>\\w+)\\s*=\\s*(?P<v>[^;]+);?')\n",
    "for _ in range(4000): [m.groupdict() for m in p.finditer('a = 1; b=2;c =x')]; re.split(r'[,;\\s]+','a, b;c d'); re.fullmatch(r'\\d{3}-\\d{4}','555-1234'); re.sub(r'(\\w+) (\\w+)',r'\\2 \\1','hello world'); re.escape('a.b*c')",
  ],
  date: [
    "from datetime import date,datetime,timedelta,timezone\n",
    "for _ in range(4000): d=date(2024,2,29); d.replace(year=2023,day=1); (d-date(2020,1,1)).days; d.isoformat(); d.isocalendar(); datetime(2024,1,1,tzinfo=timezone.utc).isoformat(); datetime(2024,1,1)<datetime(2025,1,1); timedelta(days=1,hours=2).total_seconds(); str(timedelta(seconds=3661))",
  ],
  decimal_functions: [
    "from decimal import Decimal,getcontext\n",
    "for _ in range(800): Decimal('2').sqrt(); Decimal('1.1')*Decimal('2.2'); Decimal(1)/Decimal(7); str(Decimal('1E+5')); Decimal('3.14159').quantize(Decimal('.01')); Decimal('10').ln()",
  ],
  fraction_small: [
    "from fractions import Fraction as F\n",
    "for _ in range(3000): F(1,3)+F(1,6); F('0.125'); F(3,4)*2; F(7,3)//1; float(F(1,3)); F(1,3)<F(1,2); str(F(3,9))",
  ],
  heapq_functions: [
    "import heapq\n",
    "for _ in range(3000): heapq.nlargest(3,range(100)); heapq.nsmallest(3,[5,1,4,2],key=lambda x:-x); list(heapq.merge([1,4],[2,3])); h=[3,1,2]; heapq.heapify(h); heapq.heappushpop(h,5)",
  ],
  statistics_small: [
    "import statistics as s\n",
    "for _ in range(300): s.mean([1,2,3,4]); s.median([3,1,2]); s.pstdev([1,2,3,4]); s.mode('aab'); s.variance([1.5,2.5,3.5]); s.harmonic_mean([1,2,4]); s.quantiles([1,2,3,4,5])",
  ],
  random_functions: [
    "import random\nrandom.seed(1)\n",
    "for _ in range(4000): random.choices([1,2,3],weights=[1,2,3],k=5); random.sample(range(100),5); random.shuffle([1,2,3,4]); random.randrange(10); random.normalvariate(0,1); random.betavariate(1,2)",
  ],
  copy: [
    "import copy\nclass A:\n    def __init__(s): s.x=[1,{'a':2}]\na=A()\n",
    "for _ in range(3000): copy.copy(a); copy.deepcopy(a); copy.deepcopy([[1,2],[3,4]])",
  ],
  pprint: [
    "import pprint\nd={'a':list(range(30)),'b':{'c':'x'*50,'d':[{'e':1}]*3}}\n",
    "for _ in range(100): pprint.pformat(d)",
  ],
  enum_flags: [
    "from enum import Enum,Flag,IntEnum,auto\nclass P(Flag):\n    R=auto()\n    W=auto()\n    X=auto()\nclass C(IntEnum):\n    A=1\n    B=2\n",
    "for _ in range(3000): P.R|P.W; P.R in (P.R|P.X); list(C); C(1)==1; C.A<C.B; C['A'].name; {C.A:1}[C.A]; repr(P.R)",
  ],
  dataclass_functions: [
    "from dataclasses import dataclass,field,replace,asdict\n@dataclass\nclass P:\n    x:int=0\n    t:list=field(default_factory=list)\n",
    "for _ in range(3000): p=P(1); replace(p,x=2); asdict(p); repr(p); p==P(1)",
  ],
  typed_namedtuple: [
    "from typing import NamedTuple\nclass P(NamedTuple):\n    x:int\n    y:int=0\n",
    "for _ in range(8000): p=P(1); p._replace(y=2); p._asdict(); p.x+p[1]; a,b=p; p==(1,0); repr(p)",
  ],
  contextlib: [
    "import contextlib\n@contextlib.contextmanager\ndef c(): yield\n",
    "for _ in range(3000): \n        with contextlib.suppress(KeyError): {}['a']\n        with contextlib.ExitStack() as s: s.enter_context(c())",
  ],
  abc: [
    "from abc import ABC,abstractmethod\nclass A(ABC):\n    @abstractmethod\n    def f(s): ...\nclass B(A):\n    def f(s): return 1\nfrom collections.abc import Mapping,Iterable\n",
    "for _ in range(10000): B().f(); isinstance(B(),A); isinstance({},Mapping); isinstance([],Iterable); issubclass(B,A)",
  ],
  special_methods: [
    "class A:\n    def __getattr__(s,n): return n\n    def __getitem__(s,i): return i\n    def __len__(s): return 3\n    def __contains__(s,x): return x==1\n    def __call__(s,x): return x\na=A()\n",
    "for _ in range(15000): a.foo; a[1]; len(a); 1 in a; a(2); getattr(a,'bar'); hasattr(a,'x'); a.z=1",
  ],
  metaclass: [
    "class M(type):\n    def __new__(m,n,b,d): return super().__new__(m,n,b,d)\n",
    "for _ in range(1000): \n        class X(metaclass=M):\n            a=1\n            def f(s): return s.a\n        X().f()",
  ],
  generator_send: [
    "def g():\n    t=0\n    while True:\n        x=yield t\n        t+=x\nc=g(); next(c)\n",
    "for _ in range(60000): c.send(1)",
  ],
  exception_chain: [
    "",
    "for _ in range(10000): \n        try:\n            try: 1/0\n            except ZeroDivisionError as e: raise ValueError('x') from e\n        except ValueError as e: str(e); e.__cause__",
  ],
  complex: [
    "",
    "for _ in range(15000): (1+2j)*(3-1j); abs(3+4j); (1+2j)**2; complex('1+2j'); (1j).conjugate()",
  ],
  big_ints_small: [
    "a=3**500; b=7**300\n",
    "for _ in range(2000): a*b; a//b; a%b; a+b; str(a); a>b; a>>10; hash(a)",
  ],
  sorting_words: [
    "w=('the quick brown fox jumps over the lazy dog '*20).split()\n",
    "for _ in range(100): sorted(w); sorted(w,key=len); sorted(w,reverse=True); sorted(set(w)); sorted(w,key=lambda x:(len(x),x)); min(w); max(w,key=len)",
  ],
  unicodedata: [
    "import unicodedata\nt='Café naïve ﬁ'\n",
    "for _ in range(3000): unicodedata.normalize('NFKD',t); unicodedata.category('a'); unicodedata.name('é'); t.casefold(); t.upper()",
  ],
  zlib: [
    "import zlib\nd=b'hello world '*200\n",
    "for _ in range(100): zlib.decompress(zlib.compress(d)); zlib.crc32(d)",
  ],
  urllib_parse: [
    "from urllib.parse import quote,unquote,urlencode,urlparse,parse_qs\n",
    "for _ in range(1500): quote('a b/c?d'); unquote('a%20b'); urlencode({'a':1,'b':'x y'}); urlparse('http://h/p?q=1#f').path; parse_qs('a=1&b=2')",
  ],
  html_and_template: [
    "import html,string\nT=string.Template('$a is ${b}')\n",
    "for _ in range(3000): html.escape('<a&b>'); html.unescape('&lt;&amp;&eacute;'); T.substitute(a=1,b=2); string.capwords('a b c')",
  ],
  calendar_and_time: [
    "import calendar,time\n",
    "for _ in range(300): calendar.month(2024,2); calendar.isleap(2024); calendar.monthrange(2024,2); time.strftime('%Y-%m-%d',time.gmtime(0))",
  ],
  logging: [
    "import logging,io\nb=io.StringIO(); logging.basicConfig(stream=b,level=logging.INFO,format='%(asctime)s %(levelname)s %(name)s: %(message)s')\nl=logging.getLogger('x')\n",
    "for _ in range(1500): l.info('hello %s',1); l.debug('no')",
  ],
  argparse: [
    "import argparse\n",
    "for _ in range(60): \n        p=argparse.ArgumentParser(prog='x'); p.add_argument('a'); p.add_argument('-n','--num',type=int,default=3); p.add_argument('--flag',action='store_true'); p.parse_args(['v','-n','5','--flag'])",
  ],
  configparser: [
    "import configparser\n",
    "for _ in range(100): c=configparser.ConfigParser(); c.read_string('[a]\\nx=1\\ny: two\\n[b]\\nz=%(q)s\\nq=3\\n'); c.getint('a','x'); c['b']['z']",
  ],
  xml_etree: [
    "import xml.etree.ElementTree as E\n",
    "for _ in range(300): r=E.fromstring('<r><a k=\"1\">t</a><b/><c>x<d/>y</c></r>'); [x.tag for x in r.iter()]; r.find('a').get('k'); E.tostring(r)",
  ],
  difflib: [
    "import difflib\na='the quick brown fox'.split(); b='the slow brown dog'.split()\n",
    "for _ in range(100): difflib.SequenceMatcher(None,'kitten','sitting').ratio(); list(difflib.unified_diff(a,b)); difflib.get_close_matches('aple',['apple','maple','x'])",
  ],
  list_methods: [
    "",
    "for _ in range(8000): a=[3,1,2]; a.append(4); a.extend([5]); a.insert(1,9); a.pop(); a.remove(9); a.sort(); a.reverse(); a.index(1); a.count(2); a.copy(); a[::2]; a+[1]; a*2; 3 in a; len(a); a[-1]; a[1:3]; del a[0]",
  ],
  dict_methods: [
    "",
    "for _ in range(6000): d={'a':1,'b':2}; d.get('c',0); d.setdefault('c',3); d.pop('a'); d.update(x=1); d.items(); list(d); {**d,'y':2}; d|{'z':1}; 'b' in d; len(d); list(d.values()); dict(zip('ab',(1,2))); d.keys()&{'b'}; del d['b']; dict.fromkeys('ab',0)",
  ],
  set_methods: [
    "",
    "for _ in range(5000): s={1,2,3}; s.add(4); s.discard(1); s.remove(2); s|{9}; s&{3}; s-{3}; s^{3}; s<={3,4}; len(s); 3 in s; s.union([1]); s.update([7]); s.copy(); frozenset(s); sorted(s); set('hello')",
  ],
  tuple_methods: [
    "",
    "for _ in range(10000): t=(1,2,3); t+(4,); t*2; t[1:]; a,*b=t; t.index(2); t.count(1); 2 in t; hash(t); (1,2)<(1,3); len(t); tuple([1,2]); min(t); sum(t)",
  ],
  bytes_methods: [
    "",
    "for _ in range(6000): b=b'hello world'; b.split(); b.find(b'o'); b.replace(b'o',b'0'); b.hex(); bytes.fromhex('6869'); b[0]; b[1:3]; b.upper(); b.decode(); bytearray(b); list(b); b+b'!'; b.startswith(b'h'); b.count(b'l')",
  ],
  built_in_functions: [
    "",
    "for _ in range(6000): list(enumerate('abc')); list(zip('ab',[1,2])); list(map(str,[1,2])); list(filter(None,[0,1])); list(reversed([1,2])); any([0,1]); all([1,1]); sum([1,2]); max(1,2); min([3,1]); sorted([2,1]); len('abc'); abs(-1); iter([1]); next(iter([1]))",
  ],
  formatting_objects: [
    "class P:\n    def __init__(s): s.x=1\n    def __str__(s): return 'P'\n    def __repr__(s): return 'P()'\n    def __format__(s,f): return f\np=P()\n",
    "for _ in range(10000): str(p); repr(p); f'{p!r} {p:abc} {p.x}'; '{0.x} {0!s}'.format(p); '%s %r'%(p,p); print(end='')",
  ],
  inheritance: [
    "class A:\n    def __init__(s,x): s.x=x\n    def f(s): return s.x\nclass B(A):\n    def __init__(s,x,y): super().__init__(x); s.y=y\n    def f(s): return super().f()+s.y\n    @classmethod\n    def mk(c): return c(1,2)\n    @staticmethod\n    def st(): return 1\n",
    "for _ in range(20000): b=B(1,2); b.f(); B.mk().f(); B.st(); isinstance(b,A); type(b).__name__",
  ],
  decorator: [
    "import functools\ndef deco(f):\n    @functools.wraps(f)\n    def w(*a,**k): return f(*a,**k)\n    return w\n@deco\ndef f(a,b=1): return a+b\n",
    "for _ in range(20000): f(1); f(1,b=2); f(*(1,2))",
  ],
  json_small: [
    "import json\nclass E(json.JSONEncoder):\n    def default(s,o): return str(o)\n",
    "for _ in range(3000): json.dumps({'a':[1,2,{'b':None}],'c':'é'}); json.loads('{\"a\":[1,2.5,null,true,\"x\"]}'); json.dumps({1:2},cls=E,sort_keys=True); json.dumps([1],separators=(',',':'))",
  ],
  array: [
    "import array\n",
    "for _ in range(3000): a=array.array('i',[1,2,3]); a.append(4); a[0]; sum(a); a.tolist(); a.tobytes()",
  ],
  io: [
    "import io\n",
    "for _ in range(3000): f=io.StringIO('a\\nb\\n'); f.readline(); f.read(); f.seek(0); list(f); f.write('x'); f.getvalue(); g=io.BytesIO(b'abc'); g.read(2); g.getvalue()",
  ],
  threading: [
    "import threading,queue\n",
    "for _ in range(500): t=threading.Thread(target=lambda:None); t.start(); t.join(); qq=queue.Queue(); qq.put(1); qq.get(); l=threading.Lock(); l.acquire(); l.release()",
  ],
  concurrent_futures: [
    "from concurrent.futures import ThreadPoolExecutor\n",
    "for _ in range(100): \n        with ThreadPoolExecutor(2) as e: list(e.map(str,range(5)))",
  ],
  graphlib: [
    "from graphlib import TopologicalSorter as T\n",
    "for _ in range(500): list(T({'d':{'b','c'},'b':{'a'},'c':{'a'}}).static_order())",
  ],
  typing: [
    "from typing import Optional,Union,List,Dict,get_type_hints\ndef f(a:int,b:'str'=None)->List[int]: ...\n",
    "for _ in range(1500): Optional[int]; Dict[str,List[int]]; Union[int,str]; get_type_hints(f)",
  ],
  inspect: [
    "import inspect\ndef f(a,b=1,*c,d=2,**e): ...\n",
    "for _ in range(200): str(inspect.signature(f)); inspect.isfunction(f); inspect.getdoc(len)",
  ],
  warnings_and_traceback: [
    "import warnings,traceback\n",
    "for _ in range(200): \n        with warnings.catch_warnings(record=True) as w:\n            warnings.simplefilter('always'); warnings.warn('x')\n        try: 1/0\n        except Exception: traceback.format_exc()",
  ],
};
