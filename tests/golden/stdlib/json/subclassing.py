import json
import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        if isinstance(o,complex): return {'re':o.real,'im':o.imag}
        return super().default(o)
print(json.dumps({'a':{3,1,2},'c':1j},cls=E), json.dumps([{1}],default=list), E(indent=1).encode({1})); t(json.dumps,object(),cls=E)
class D(json.JSONDecoder):
    def __init__(self,*a,**k): super().__init__(object_hook=self.hook,*a,**k)
    def hook(self,d): return tuple(d.items())
print(json.loads('{"a":{"b":1}}',cls=D), json.loads('{"a":1.5,"b":[1,NaN]}',parse_float=str,parse_int=lambda s:s+'!',parse_constant=lambda s:s.lower()), json.loads('{"a":1,"a":2}',object_pairs_hook=lambda p:p), json.loads('{"a":1}',object_hook=lambda d:list(d)), json.loads('"a\tb"',strict=False))
s=io.StringIO(); json.dump({'a':[1,2]},s); print(s.getvalue()); print(json.load(io.StringIO('[1,2]')))
from collections import *
print(json.dumps(OrderedDict(b=1,a=2)), json.dumps(namedtuple('P','x y')(1,2)), json.dumps(Counter('aab')), json.dumps(defaultdict(list,{'a':[]})), json.dumps((1,'2',None,True)), json.dumps(''), json.dumps([]), json.dumps({}), json.dumps([[]],indent=2), json.dumps({'a':{}},indent=2), json.dumps({'a':1},indent=0), json.dumps([1,[2]],indent='\t'))
class I(int): pass
class S(str): pass
class F(float): pass
print(json.dumps([I(5),S('x'),F(1.5)]), json.dumps({I(5):1,S('k'):2,F(1.5):3}), json.dumps(True), json.dumps(1e16), json.dumps(123456789012345678901234567890), json.loads('123456789012345678901234567890'), json.loads('1.0'), json.loads('[1e400, -1e400]'))
t(json.loads,'{"a": 1, "b": [1, 2, {"c": null}], "d": true, "e": "x\\u00e9\\n"}')
