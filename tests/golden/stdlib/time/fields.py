import time

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for s in (0,1,86399,86400,951782400,1e9,-1,-86401,4102444800,253402300799,-62135596800):
    g=time.gmtime(s); print(s,g,time.asctime(g),time.strftime("%Y-%m-%d %j %U %W %V %G %u %w",g),time.mktime(g))
print(time.gmtime(0).tm_zone,time.localtime(0).tm_zone,time.struct_time(range(9)),time.struct_time(range(11)).tm_gmtoff)
