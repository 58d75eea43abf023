import unicodedata as u
for f in (u.category,u.name,u.decimal,u.digit,u.numeric,u.bidirectional,u.combining,u.mirrored,u.decomposition,u.east_asian_width):
    for a in (("a",),("ab",),("",),(1,),("٣",),("½",),("\x00",),("é",),("(",),("\u0301",),("가",),("²",),("\U0001F600",)):
        try: print(f.__name__, a, repr(f(*a)))
        except Exception as e: print(f.__name__, a, type(e).__name__, e)
print(u.name("\x00","D"),u.decimal("a",5),u.digit("a",None),u.numeric("a",-1))
for n in ("LATIN SMALL LETTER A","latin small letter e with acute","SNOWMAN","NOPE","HANGUL SYLLABLE GA","CJK UNIFIED IDEOGRAPH-4E00","LATIN SMALL LETTER R WITH TILDE"):
    try: print(n, repr(u.lookup(n)))
    except Exception as e: print(type(e).__name__, e)
for form in ("NFC","NFD","NFKC","NFKD","X"):
    try: print(form, ascii(u.normalize(form,"é e\u0301 ﬁ ² 가 Å")), u.is_normalized(form,"é"), u.is_normalized(form,"e\u0301"))
    except Exception as e: print(type(e).__name__, e)
for a in ((1,"a"),("NFC",1)):
    try: u.normalize(*a)
    except Exception as e: print(type(e).__name__, e)
try: u.lookup(1)
except Exception as e: print(type(e).__name__, e)
print(u.unidata_version)
