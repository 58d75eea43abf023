import stat

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for k in range(16):
    m=k<<12|0o644
    print(oct(m),stat.filemode(m),stat.S_ISDIR(m),stat.S_ISREG(m),stat.S_ISLNK(m),stat.S_ISCHR(m),stat.S_ISBLK(m),stat.S_ISFIFO(m),stat.S_ISSOCK(m))
for b in range(0,4096,37): print(stat.filemode(0o100000|b))
t(stat.filemode,"a")
