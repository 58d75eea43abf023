import time

for f in [lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.gmtime('a'), lambda: time.gmtime(1e20), lambda: time.strftime(5), lambda: time.strftime('%Y',(1,2)), lambda: time.struct_time((1,2)), lambda: time.asctime((2020,13,1,0,0,0,0,0,0)), lambda: time.get_clock_info('x'), lambda: time.mktime((1,)), lambda: time.strptime('x','%Y'), lambda: time.strptime('2020','%Y-'), lambda: time.strptime('2020-01-02 03:04','%Y-%m-%d')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
