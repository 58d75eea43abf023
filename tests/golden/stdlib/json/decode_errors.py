import json
import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for s in ['','[','[1','[1,','[1,]','{','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{a:1}','{1:2}','"abc','"a\nb"','"\\x"','"\\u12"','"\\u12G4"','"\\ud83d\\ude00"','"\\ud83d"','"\\ud83dx"','"\\ud83d\\u0041"','nul','tru','1 2','[1 2]','{"a" 1}','{"a":1 "b":2}','-','-a','01','1.','1.e3','1e5','1E+2','-0','-0.0','NaN','-Infinity','Infinity','[,]','{,}','\ufeff1','"\\','"\\u','  ','[1,\n2,\n x]','"😀" x','{"a":1,,}','[1,,2]','{"a":}', '"abc\x01"','-Inf','{"a": 1,\n "b": }','\x0b1','[1] ,']:
    print(repr(s),end=' '); t(json.loads,s)
