"""The tables of RFC 3454, by which texts are made comparable. They are of Unicode 3.2."""

import unicodedata
from bisect import bisect_right as _bisect

# Where the code points that have no character begin and end, as steps in base 36.
_STEPS = """
f5 1 i s 2m 2 1r h 28 g g 4 2 4 1 3 1 5 7 1 1 1 k 1 18 1 13 9 3r 1 1z 1 12 2 2 6 g x 12 2 7
1 13 1 2 6 h 1 n 1 a b r 5 5 n 1 e 1 3 1 1 q 5 m a 3y 2 f 1 e 1 u 3 r 1h 1e 9b 3 1 1h 2 i 2
5 3 p g 3 1 8 2 2 2 m 1 7 1 1 3 4 2 1 1 7 2 2 2 3 9 1 4 2 1 5 2 l 7 1 2 6 4 2 2 m 1 7 1 2 1
2 1 2 2 1 1 5 4 2 2 3 b 4 1 1 7 f c 3 1 7 1 1 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 1 5 a h
3 1 8 2 2 2 m 1 7 1 2 2 4 2 8 3 2 2 3 8 2 4 2 1 3 4 b h 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3
8 1 3 4 5 3 3 1 4 9 1 f c e 3 1 8 1 3 1 n 1 a 1 5 4 7 1 3 1 4 7 2 9 2 4 a i 2 1 8 1 3 1 n 1
a 1 5 4 7 1 3 1 4 7 2 7 1 1 2 4 a i 2 1 8 1 3 1 n 1 g 4 6 2 3 1 4 9 1 8 2 4 a i 2 1 i 3 o 1
9 1 1 2 7 3 1 4 6 1 1 1 8 i 3 c 1m 4 t 11 2 1 1 2 2 1 1 2 1 6 4 1 7 1 3 1 1 1 1 2 2 1 d 1 3
2 5 1 1 1 6 2 a 2 2 y 20 1 y 6 r 4 8 1 10 1 f 2 1 1c y 1 5 1 2 1 7 3 4 6 q 1y 12 a 15 2 1 4
2i 5 1w 5 2a 6 7 1 1r 1 1 1 4 2 7 1 1 1 4 2 13 1 1 1 4 2 v 1 1 1 4 2 7 1 1 1 4 2 7 1 7 1 n 1
v 1 1 1 4 2 7 1 13 1 j 6 s z 2d c hi 9 t 3 29 f d 1 7 b n 9 k c d 1 3 1 2 c 2l 3 a m f 1 a 6
2g 8 16 11y 4c 4 2i 6 m 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 3 1 9 1 2b 4
1 7 5 6 8 2 r h i u r l 1n 2 f 7 1d c fz 1d 13 p b l 4f 1 7o 2 2 1 2t 2 a 3b 4 1 4 2 s 1 z 1
1 1 4 3 1 1 7 2 1g 3 o 1 e h s 4 ls ow q 1 2h c 5y q c 4 1s 1 2e 2 2v 5 14 4 2m 1 14 1k 19 3
10 d 17 3 25 4 1b 1 3b 4 2r 2 v 1 52u 22 g4m 2i wd 3 1j 1fd 8mc 2k 6r2 2 1n 45 7 c 5 5 q 1 5
1 1 1 2 1 2 1 30 x a5 g 1s 2 1i 8 19 3 g g 4 c n 2 a 1 j 1 4 4 5 1 3r 2 1 1 5a 3 6 2 6 2 6 2
3 3 7 1 7 a 7 lc v 1 4 c r 51 12 2 12 148i 6u a 13 3 50 f6 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1
4 1 2 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9e 4 82 4 1e 7we wyh g15 f2 15s 2 1eke 2 1eke 2
1eke 2 1eke 2 1eke 2 1eke 2 1eke 2 1eke 2 1eke 2 1eke 2 1eke 2 1 1 u 2o 1egu
"""

# Where table B.3 differs from `str.lower()`: the step from the one before, and what it becomes.
_FOLDED = (
    "51=\u03bc|16=ss|29=i\u0307|p=\u02bcn|1i=s|35=j\u030c|9h=\u03b9|1h= \u03b9|m=\u03b9"
    "\u0308\u0301|w=\u03c5\u0308\u0301|i=\u03c3|e=\u03b2|1=\u03b8|1=\u03c5|1=\u03cd|1="
    "\u03cb|1=\u03c6|1=\u03c0|q=\u03ba|1=\u03c1|1=\u03c3|3=\u03b5|b6=\u0565\u0582|4y7=h"
    "\u0331|1=t\u0308|1=w\u030a|1=y\u030a|1=a\u02be|1=\u1e61|51=\u03c5\u0313|2=\u03c5"
    "\u0313\u0300|2=\u03c5\u0313\u0301|2=\u03c5\u0313\u0342|16=\u1f00\u03b9|1=\u1f01"
    "\u03b9|1=\u1f02\u03b9|1=\u1f03\u03b9|1=\u1f04\u03b9|1=\u1f05\u03b9|1=\u1f06\u03b9|1="
    "\u1f07\u03b9|1=\u1f00\u03b9|1=\u1f01\u03b9|1=\u1f02\u03b9|1=\u1f03\u03b9|1=\u1f04"
    "\u03b9|1=\u1f05\u03b9|1=\u1f06\u03b9|1=\u1f07\u03b9|1=\u1f20\u03b9|1=\u1f21\u03b9|1="
    "\u1f22\u03b9|1=\u1f23\u03b9|1=\u1f24\u03b9|1=\u1f25\u03b9|1=\u1f26\u03b9|1=\u1f27"
    "\u03b9|1=\u1f20\u03b9|1=\u1f21\u03b9|1=\u1f22\u03b9|1=\u1f23\u03b9|1=\u1f24\u03b9|1="
    "\u1f25\u03b9|1=\u1f26\u03b9|1=\u1f27\u03b9|1=\u1f60\u03b9|1=\u1f61\u03b9|1=\u1f62"
    "\u03b9|1=\u1f63\u03b9|1=\u1f64\u03b9|1=\u1f65\u03b9|1=\u1f66\u03b9|1=\u1f67\u03b9|1="
    "\u1f60\u03b9|1=\u1f61\u03b9|1=\u1f62\u03b9|1=\u1f63\u03b9|1=\u1f64\u03b9|1=\u1f65"
    "\u03b9|1=\u1f66\u03b9|1=\u1f67\u03b9|3=\u1f70\u03b9|1=\u03b1\u03b9|1=\u03ac\u03b9|2="
    "\u03b1\u0342|1=\u03b1\u0342\u03b9|5=\u03b1\u03b9|2=\u03b9|4=\u1f74\u03b9|1=\u03b7"
    "\u03b9|1=\u03ae\u03b9|2=\u03b7\u0342|1=\u03b7\u0342\u03b9|5=\u03b7\u03b9|6=\u03b9"
    "\u0308\u0300|1=\u03b9\u0308\u0301|3=\u03b9\u0342|1=\u03b9\u0308\u0342|b=\u03c5\u0308"
    "\u0300|1=\u03c5\u0308\u0301|1=\u03c1\u0313|2=\u03c5\u0342|1=\u03c5\u0308\u0342|b="
    "\u1f7c\u03b9|1=\u03c9\u03b9|1=\u03ce\u03b9|2=\u03c9\u0342|1=\u03c9\u0342\u03b9|5="
    "\u03c9\u03b9|4s=rs|2i=c|1=\xb0c|4=\u025b|2=\xb0f|2=h|1=h|1=h|3=i|1=i|1=l|3=n|1=no|3="
    "p|1=q|1=r|1=r|1=r|3=sm|1=tel|1=tm|2=z|4=z|4=b|1=c|3=e|1=f|2=m|b=\u03b3|1=\u03c0|6=d|"
    "3l8=hpa|2=au|2=ov|b=pa|1=na|1=\u03bca|1=ma|1=ka|1=kb|1=mb|1=gb|3=pf|1=nf|1=\u03bcf|4"
    "=hz|1=khz|1=mhz|1=ghz|1=thz|l=pa|1=kpa|1=mpa|1=gpa|8=pv|1=nv|1=\u03bcv|1=mv|1=kv|1=m"
    "v|1=pw|1=nw|1=\u03bcw|1=mw|1=kw|1=mw|1=k\u03c9|1=m\u03c9|2=bq|3=c\u2215kg|1=co.|1=db"
    "|1=gy|2=hp|2=kk|1=km|9=ph|2=ppm|1=pr|2=sv|1=wb|13c3=ff|1=fi|1=fl|1=ffi|1=ffl|1=st|1="
    "st|d=\u0574\u0576|1=\u0574\u0565|1=\u0574\u056b|1=\u057e\u0576|1=\u0574\u056d|16uh=a"
    "|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v"
    "|1=w|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q"
    "|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l"
    "|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|2=c|1=d|3=g|3=j|1=k|3=n"
    "|1=o|1=p|1=q|2=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j"
    "|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|2=d|1=e|1=f"
    "|1=g|3=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|2=s|1=t|1=u|1=v|1=w|1=x|1=y|s=a|1=b|2=d|1=e|1=f"
    "|1=g|2=i|1=j|1=k|1=l|1=m|2=o|4=s|1=t|1=u|1=v|1=w|1=x|1=y|s=a|1=b|1=c|1=d|1=e|1=f|1=g"
    "|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b"
    "|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w"
    "|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r"
    "|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m"
    "|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|1=c|1=d|1=e|1=f|1=g|1=h"
    "|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x|1=y|1=z|r=a|1=b|1=c"
    "|1=d|1=e|1=f|1=g|1=h|1=i|1=j|1=k|1=l|1=m|1=n|1=o|1=p|1=q|1=r|1=s|1=t|1=u|1=v|1=w|1=x"
    "|1=y|1=z|v=\u03b1|1=\u03b2|1=\u03b3|1=\u03b4|1=\u03b5|1=\u03b6|1=\u03b7|1=\u03b8|1="
    "\u03b9|1=\u03ba|1=\u03bb|1=\u03bc|1=\u03bd|1=\u03be|1=\u03bf|1=\u03c0|1=\u03c1|1="
    "\u03b8|1=\u03c3|1=\u03c4|1=\u03c5|1=\u03c6|1=\u03c7|1=\u03c8|1=\u03c9|j=\u03c3|f="
    "\u03b1|1=\u03b2|1=\u03b3|1=\u03b4|1=\u03b5|1=\u03b6|1=\u03b7|1=\u03b8|1=\u03b9|1="
    "\u03ba|1=\u03bb|1=\u03bc|1=\u03bd|1=\u03be|1=\u03bf|1=\u03c0|1=\u03c1|1=\u03b8|1="
    "\u03c3|1=\u03c4|1=\u03c5|1=\u03c6|1=\u03c7|1=\u03c8|1=\u03c9|j=\u03c3|f=\u03b1|1="
    "\u03b2|1=\u03b3|1=\u03b4|1=\u03b5|1=\u03b6|1=\u03b7|1=\u03b8|1=\u03b9|1=\u03ba|1="
    "\u03bb|1=\u03bc|1=\u03bd|1=\u03be|1=\u03bf|1=\u03c0|1=\u03c1|1=\u03b8|1=\u03c3|1="
    "\u03c4|1=\u03c5|1=\u03c6|1=\u03c7|1=\u03c8|1=\u03c9|j=\u03c3|f=\u03b1|1=\u03b2|1="
    "\u03b3|1=\u03b4|1=\u03b5|1=\u03b6|1=\u03b7|1=\u03b8|1=\u03b9|1=\u03ba|1=\u03bb|1="
    "\u03bc|1=\u03bd|1=\u03be|1=\u03bf|1=\u03c0|1=\u03c1|1=\u03b8|1=\u03c3|1=\u03c4|1="
    "\u03c5|1=\u03c6|1=\u03c7|1=\u03c8|1=\u03c9|j=\u03c3|f=\u03b1|1=\u03b2|1=\u03b3|1="
    "\u03b4|1=\u03b5|1=\u03b6|1=\u03b7|1=\u03b8|1=\u03b9|1=\u03ba|1=\u03bb|1=\u03bc|1="
    "\u03bd|1=\u03be|1=\u03bf|1=\u03c0|1=\u03c1|1=\u03b8|1=\u03c3|1=\u03c4|1=\u03c5|1="
    "\u03c6|1=\u03c7|1=\u03c8|1=\u03c9|j=\u03c3"
)


def _read(steps):
    at = 0
    for step in steps:
        at += int(step, 36)
        yield at


def _read_exceptions():
    items = [item.split("=", 1) for item in _FOLDED.split("|")]
    return dict(zip(_read(step for step, _ in items), (text for _, text in items)))


_add_lazily("_bounds", lambda: list(_read(_STEPS.split())))
_add_lazily("b3_exceptions", _read_exceptions)
b1_set = {0xAD, 0x34F, 0x1806, *range(0x180B, 0x180E), *range(0x200B, 0x200E), 0x2060, *range(0xFE00, 0xFE10), 0xFEFF}
c22_specials = {
    0x6DD, 0x70F, 0x180E, 0x200C, 0x200D, 0x2028, 0x2029, *range(0x2060, 0x2064),
    *range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFD), *range(0x1D173, 0x1D17B),
}
c6_set = set(range(0xFFF9, 0xFFFE))
c7_set = set(range(0x2FF0, 0x2FFC))
c8_set = {0x340, 0x341, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x206A, 0x2070)}
c9_set = {0xE0001, *range(0xE0020, 0xE0080)}
# Characters that are decomposed otherwise since, by mistake then.
_corrected = str.maketrans({
    0x2F868: "\U0002136a", 0x2F874: "\u5f33", 0x2F91F: "\u43ab", 0x2F95F: "\u7aae",
    0x2F9BF: "\u4d57",
})
# What was a letter from left to right, or was none, other than today.
_were_letters = {
    0x17B4, 0x17B5, 0x1885, 0x1886, 0x1D6DB, 0x1D715, 0x1D74F, 0x1D789, 0x1D7C3,
}
_were_none = {0xCBF, 0xCC6, 0x1734, 0x2132, *range(0x2800, 0x2900), 0x302E, 0x302F}


def _is_unassigned(code):
    return _bisect(_bounds, code) % 2 == 1


def _nfkc(text):
    """Normalization by Unicode 3.2, which leaves alone what it does not know."""
    runs = []
    known = None
    for character in text.translate(_corrected):
        was_known, known = known, not _is_unassigned(ord(character))
        if known == was_known:
            runs[-1] += character
        else:
            runs.append(character)
    return "".join(
        run if _is_unassigned(ord(run[0])) else unicodedata.normalize("NFKC", run) for run in runs
    )


def in_table_a1(code):
    """Whether there was no such character."""
    return _is_unassigned(ord(code))


def in_table_b1(code):
    """Whether it is commonly mapped to nothing."""
    return ord(code) in b1_set


def map_table_b3(code):
    """The character without case, where nothing is normalized."""
    folded = b3_exceptions.get(ord(code))
    return code.lower() if folded is None else folded


def map_table_b2(a):
    """The character without case, for texts that are normalized (NFKC)."""
    folded = map_table_b3(a)
    normal = _nfkc(folded)
    again = _nfkc("".join(map(map_table_b3, normal)))
    return again if again != normal else folded


def in_table_c11(code):
    """Whether it is an ASCII space."""
    return code == " "


def in_table_c12(code):
    """Whether it is another space."""
    if code == "\u200b":
        return True
    return code != " " and unicodedata.category(code) == "Zs" and not in_table_a1(code)


def in_table_c11_c12(code):
    return in_table_c11(code) or in_table_c12(code)


def in_table_c21(code):
    """Whether it is an ASCII control character."""
    return ord(code) < 128 and unicodedata.category(code) == "Cc"


def in_table_c22(code):
    """Whether it is another control character."""
    return 128 <= ord(code) < 160 or ord(code) in c22_specials


def in_table_c21_c22(code):
    return in_table_c21(code) or in_table_c22(code)


def in_table_c3(code):
    """Whether it is for private use."""
    return unicodedata.category(code) == "Co"


def in_table_c4(code):
    """Whether it can be no character."""
    code = ord(code)
    return 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE


def in_table_c5(code):
    """Whether it is a surrogate."""
    return unicodedata.category(code) == "Cs"


def in_table_c6(code):
    """Whether it is not fit for plain text."""
    return ord(code) in c6_set


def in_table_c7(code):
    """Whether it is not fit for canonical representation."""
    return ord(code) in c7_set


def in_table_c8(code):
    """Whether it changes how texts are shown, or is deprecated."""
    return ord(code) in c8_set


def in_table_c9(code):
    """Whether it tags texts."""
    return ord(code) in c9_set


def in_table_d1(code):
    """Whether it is a letter that is written from right to left."""
    if code in "\u06dd\u070f":
        return code == "\u06dd"
    return not in_table_a1(code) and unicodedata.bidirectional(code) in ("R", "AL")


def in_table_d2(code):
    """Whether it is a letter that is written from left to right."""
    if in_table_a1(code) or ord(code) in _were_none:
        return False
    return unicodedata.bidirectional(code) == "L" or ord(code) in _were_letters
