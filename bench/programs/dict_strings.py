"""Dictionaries with string keys: counting words, grouping, string methods."""


def main():
    words = "the quick brown fox jumps over the lazy dog and runs away from the bear".split()
    counts = {}
    for i in range(800_000):
        word = words[i % len(words)] + str(i % 50)
        counts[word] = counts.get(word, 0) + 1
    groups = {}
    for word, count in counts.items():
        groups.setdefault(word[0], []).append((word.upper(), count))
    total = 0
    for letter in sorted(groups):
        for word, count in sorted(groups[letter]):
            if word.startswith(("TH", "BR")) and word.endswith("7"):
                total += count * len(word.replace("T", "tt"))
    print(len(counts), total)
