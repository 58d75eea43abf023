import keyword


def safe(name):
    out = "".join(c if c.isalnum() or c == "_" else "_" for c in name.strip()) or "_"
    if out[0].isdigit():
        out = "_" + out
    return out + "_" if keyword.iskeyword(out) else out


print([safe(n) for n in ("class", "my name", "1st", "ünï", "", "match", "a-b", "None")])
