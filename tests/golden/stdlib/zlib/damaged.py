"""Streams with bits turned: what is said of each, and how far it was read, 7 bytes at a time."""
import zlib, random
random.seed(1)
base=[zlib.compress(random.choice([b'abc '*50,bytes(random.choices(b'abcdefgh',k=400)),random.randbytes(50)]),l) for l in (1,6,9) for _ in range(4)]
for n in range(1200):
    b=bytearray(random.choice(base))
    for _ in range(random.randrange(1,3)): b[random.randrange(2,len(b))]^=1<<random.randrange(8)
    d=zlib.decompressobj()
    try: r=(zlib.crc32(d.decompress(b)),d.eof,d.unused_data[:4])
    except zlib.error as e: r=str(e)
    d=zlib.decompressobj(); out=[]
    try:
        data=bytes(b)
        while data and not d.eof:
            out.append(len(d.decompress(data,7))); data=d.unconsumed_tail; out.append(len(data))
    except zlib.error as e: out.append(str(e))
    print(n,r,hash(tuple(out)) if not any(isinstance(x,str) for x in out) else out[-1])
