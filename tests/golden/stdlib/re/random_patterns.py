import random, re
r = random.Random(20240)
ATOMS = ['a','b','c','.','\\d','\\w','\\s','\\W','\\D','[ab]','[^a]','[a-c]','\\b','\\B','^','$','\\A','\\Z','é','[é-ü]','1',' ','\\n','[\\w-]','[^\\d\\s]','A','[A-C]']
QUANT = ['*','+','?','*?','+?','??','{2}','{1,2}','{0,2}?','*+','++','?+','{,2}','{2,}']
def atom(depth, groups):
    k = r.random()
    if depth <= 0 or k < 0.55: return r.choice(ATOMS)
    k = r.random()
    if k < 0.35:
        groups[0] += 1
        return '(' + alt(depth-1, groups) + ')'
    if k < 0.5: return '(?:' + alt(depth-1, groups) + ')'
    if k < 0.58: return '(?=' + alt(depth-1, groups) + ')'
    if k < 0.66: return '(?!' + alt(depth-1, groups) + ')'
    if k < 0.72: return '(?<=' + r.choice(['a','b','[ab]','ab','\\w']) + ')'
    if k < 0.78: return '(?<!' + r.choice(['a','b','[ab]','ab','\\w']) + ')'
    if k < 0.84: return '(?>' + alt(depth-1, groups) + ')'
    if k < 0.9 and groups[0]: return '\\%d' % r.randint(1, groups[0])
    if k < 0.95 and groups[0]: return '(?(%d)%s|%s)' % (r.randint(1, groups[0]), seq(0, groups), seq(0, groups))
    return '(?i:' + alt(depth-1, groups) + ')'
def seq(depth, groups):
    out = ''
    for _ in range(r.randint(1, 3)):
        a = atom(depth, groups)
        out += a + (r.choice(QUANT) if r.random() < 0.4 else '')
    return out
def alt(depth, groups):
    return '|'.join(seq(depth, groups) for _ in range(r.choice([1,1,1,2,2,3])))
SUBJ = ['', 'a', 'ab', 'abab', 'aabbcc', 'b a1', 'a\nb', 'Abé', 'ü1 ab', '11', 'ba\n', 'aaa', 'éÉa', '😀a', 'cab-2']
for n in range(700):
    groups = [0]
    p = alt(3, groups)
    flags = r.choice([0,0,0,re.I,re.M,re.S,re.A,re.I|re.M])
    try: c = re.compile(p, flags)
    except re.error as e:
        print(n, repr(p), 'error', e); continue
    for s in (r.sample(SUBJ, 4)):
        m = c.search(s)
        f = c.fullmatch(s)
        print(n, repr(p), int(flags), repr(s), m and (m.span(), m.groups(), m.lastindex, m.regs), f and f.groups(), c.findall(s), c.sub('<\\g<0>>', s), c.split(s))
