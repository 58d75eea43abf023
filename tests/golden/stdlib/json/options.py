import json
import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

t(json.loads, 5); t(json.loads, b'{"a": "\xc3\xa9"}'); t(json.loads, '1'.encode('utf-16')); t(json.loads,bytearray(b'[1]'))
t(json.dumps, {1,2}); t(json.dumps,[1,[object]]); t(json.dumps,float('nan'),allow_nan=False); t(json.dumps,{(1,2):3}); t(json.dumps,{(1,2):3,'a':1},skipkeys=True)
a=[];a.append(a);t(json.dumps,a); d={};d['x']=d;t(json.dumps,d)
t(json.dumps,{'b':1,'a':[1,2,{'c':()}],'e':{},'f':[]},indent=2,sort_keys=True)
t(json.dumps,{1:2,None:3,True:4,1.5:5,'é😀\x7f\x00"\\/':6},ensure_ascii=True); t(json.dumps,'é😀\x7f\x00\x1f"\\/',ensure_ascii=False)
t(json.dumps,{1:1,'a':2},sort_keys=True)
t(json.dumps,[1,2],indent='--',separators=(';','=')); t(json.dumps,[1.0,1e100,1e-7,float('inf'),10**30])
print(json.JSONEncoder().item_separator, json.JSONEncoder(indent=1).item_separator)
t(json.loads,'['*3000+']'*2999)
x=[]
e=json.JSONDecodeError('m','a\nb',2); print(e, e.args, repr(e), e.lineno,e.colno,e.pos,e.msg,e.doc)
print(json.JSONDecoder().raw_decode(' 1x',1)); t(json.JSONDecoder().raw_decode,' 1x')
t(json.JSONDecoder().raw_decode,'1',-1)
import json.decoder, json.encoder
