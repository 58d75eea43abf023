import stat

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(stat.filemode(0o100755), stat.filemode(0o40644|0o1000), stat.S_ISDIR(0o40000), stat.S_IMODE(0o100755), stat.S_IFMT(0o100755))
