"""What is compressed comes back; it takes as many bytes as zlib's own."""
import random
import zlib
random.seed(3)
words=[bytes(random.choices(b'abcdefghij ',k=random.randrange(2,9))) for _ in range(200)]
def datas():
    for n in (0,1,2,3,10,100,1000,20000):
        yield b'a'*n
        yield random.randbytes(n)
        yield b' '.join(random.choices(words,k=n//5))
        yield b','.join(b'%d'%random.randrange(1000) for _ in range(n//4))
        yield bytes(random.choices(range(256),weights=[1/(i+1)**2 for i in range(256)],k=n))
        yield ''.join(f'{{"id": {i}, "name": "user{i}", "ok": true}}\n' for i in range(n//40)).encode()
for i,d in enumerate(datas()):
    for level in (-1,0,1,3,5,6,9):
        c=zlib.compress(d,level)
        assert zlib.decompress(c)==d,(i,level)
        print(i, len(d), level, zlib.crc32(d), zlib.adler32(d), len(c))
