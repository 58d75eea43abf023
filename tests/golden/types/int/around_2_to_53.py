x = 2**53 - 1
vals = [x, -x, x+1, -x-1, x+2, -x-2]
for v in vals:
    for w in vals + [1, -1, 0, 2]:
        rs = [v + w, v - w, v * w, v & w, v | w, v ^ w, ~v, -v, +v, abs(v), v >> 1, v << 1, ~v == -v - 1, ~v == ~v + 0, int(str(v)) == v, int(hex(v), 16) == v, round(v, -1), divmod(v, w) if w else None, v // w if w else 0, v % w if w else 0, int(float(v)), int(float(v)) == -x-1,hash(~v), {~v: 1}.get(-v-1)]
        print(v, w, *rs)
print(~x == -x-1, int("-9007199254740992") == -9007199254740992, int("-0x20000000000000",0) == -9007199254740992, -9007199254740992 == -(2**53), -(2**53) in {-9007199254740992}, int.from_bytes((-(2**53)).to_bytes(8,"big",signed=True),"big",signed=True)==-(2**53))
import math, operator
print(operator.invert(x) == -(2**53), operator.inv(x), math.floor(-9007199254740992.0)==-(2**53), int(-9007199254740992.0)==-(2**53), math.trunc(-9007199254740992.0)==-2**53, sum([-x,-1])==-2**53, math.prod([-2]*53)==-2**53, (-2)**53==-2**53, pow(-2,53)==-2**53, -2**52*2==-2**53, (-x) - 1 == -2**53, -x.__add__(1) == -2**53, x.__neg__().__sub__(1) == -2**53, math.comb(53,1))
y = -x
y -= 1
print(y == -2**53, y is not None, y ^ 0 == y, y | 0 == y, y & -1 == y, y >> 0 == y, y << 0 == y)
