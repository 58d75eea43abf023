import math
import re
import bisect
import string
from collections import Counter, defaultdict
from functools import lru_cache, cached_property, total_ordering
from heapq import nlargest, merge
from itertools import chain, islice, combinations, tee, filterfalse
from operator import itemgetter, attrgetter, methodcaller

DOCS = {
    "tea": "Green tea is a type of tea that is made from Camellia sinensis leaves. Tea, tea!",
    "coffee": "Coffee is a brewed drink prepared from roasted coffee beans; the drink contains caffeine.",
    "water": "Water is an inorganic compound. Drinking water is clear; water's formula is H2O.",
    "juice": "Juice is a drink made from the extraction of the natural liquid contained in fruit.",
    "empty": "",
}
STOP = frozenset("a an and from in is of that the".split())
SUFFIXES = ("ing", "ed", "es", "s")


@lru_cache(maxsize=256)
def stem(word):
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def tokens(text):
    return [stem(w) for w in re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower()) if w not in STOP]


@total_ordering
class Hit:
    __slots__ = "name", "score"

    def __init__(self, name, score):
        self.name, self.score = name, score

    def __eq__(self, other):
        return (self.score, self.name) == (other.score, other.name)

    def __lt__(self, other):
        return (-self.score, self.name) < (-other.score, other.name)

    def __repr__(self):
        return f"{self.name}:{self.score:.4f}"


class Index:
    def __init__(self, docs):
        self.docs = docs
        self.counts = {name: Counter(tokens(text)) for name, text in docs.items()}
        self.postings = defaultdict(dict)
        for name, text in docs.items():
            for position, word in enumerate(tokens(text)):
                self.postings[word].setdefault(name, []).append(position)

    @cached_property
    def vocabulary(self):
        return sorted(self.postings)

    def idf(self, word):
        return math.log((1 + len(self.docs)) / (1 + len(self.postings.get(word, ())))) + 1

    def vector(self, counts):
        raw = {w: (1 + math.log(n)) * self.idf(w) for w, n in counts.items()}
        norm = math.hypot(*raw.values()) or 1.0
        return {w: v / norm for w, v in raw.items()}

    def search(self, query, top=3):
        q = self.vector(Counter(tokens(query)))
        hits = []
        for name, counts in self.counts.items():
            d = self.vector(counts)
            score = math.fsum(q[w] * d[w] for w in q.keys() & d.keys())
            if score:
                hits.append(Hit(name, score))
        return sorted(hits)[:top]

    def phrase(self, text):
        first, *rest = tokens(text)
        return [name for name, places in self.postings.get(first, {}).items()
                if any(all(p + i in self.postings.get(w, {}).get(name, ()) for i, w in enumerate(rest, 1)) for p in places)]

    def prefix(self, start):
        lo = bisect.bisect_left(self.vocabulary, start)
        hi = bisect.bisect_left(self.vocabulary, start + "\uffff")
        return self.vocabulary[lo:hi]

    def fuzzy(self, word, distance=1):
        return [w for w in self.vocabulary if abs(len(w) - len(word)) <= distance and levenshtein(word, w) <= distance]


def levenshtein(a, b):
    row = range(len(b) + 1)
    for i, ca in enumerate(a, 1):
        new = [i]
        for j, cb in enumerate(b, 1):
            new.append(min(new[-1] + 1, row[j] + 1, row[j - 1] + (ca != cb)))
        row = new
    return row[-1]


index = Index(DOCS)
print(len(index.vocabulary), index.vocabulary[:6], index.vocabulary is index.vocabulary)
for query in ("tea leaves", "brewed drinks", "water", "fruit drink", "xyz", ""):
    print(f"{query!r:<16} {index.search(query)}")
print(index.phrase("roasted coffee"), index.phrase("coffee roasted"), index.phrase("drinking water"), index.prefix("c"), index.fuzzy("wate"), index.fuzzy("coffe", 2))
print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), stem.cache_info().currsize > 10)
print(index.counts["tea"].most_common(2), index.counts["tea"] & index.counts["coffee"], (index.counts["juice"] - index.counts["coffee"]).total())
print(nlargest(3, index.postings.items(), key=lambda kv: (len(kv[1]), kv[0]))[0][0], list(merge([1, 4, 9], [2, 3], [5], key=lambda x: x))[:4])
bigrams = Counter(chain.from_iterable(zip(t, islice(t, 1, None)) for t in map(tokens, DOCS.values())))
print(bigrams.most_common(3), sum(bigrams.values()))
similar = sorted(((sum((index.counts[a] & index.counts[b]).values()) / max(1, sum((index.counts[a] | index.counts[b]).values())), a, b) for a, b in combinations(DOCS, 2)), reverse=True)
print([(round(s, 4), a, b) for s, a, b in similar[:3]])
table = str.maketrans("", "", string.punctuation)
print(sorted(set("".join(DOCS.values()).translate(table).split()), key=lambda w: (-len(w), w.casefold()))[:4])
kwic = [(DOCS[d][max(0, m.start() - 10):m.start()].rjust(10), m.group(), DOCS[d][m.end():m.end() + 10]) for d in DOCS for m in re.finditer(r"\bdrink\w*", DOCS[d], re.I)]
for left, word, right in kwic:
    print(f"{left!s:>10}[{word}]{right}")
evens, odds = (lambda it: (list(filter(lambda n: n % 2 == 0, it[0])), list(filterfalse(lambda n: n % 2 == 0, it[1]))))(tee(map(len, DOCS.values())))
print(evens, odds, max(DOCS, key=lambda k: DOCS[k].count("a")), sorted(DOCS, key=methodcaller("__len__")), list(map(itemgetter(0, -1), filter(None, DOCS.values())))[:2])
