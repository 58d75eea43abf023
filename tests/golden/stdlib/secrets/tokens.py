import secrets

tokens = {secrets.token_hex() for _ in range(50)}
print(len(tokens), {len(t) for t in tokens}, all(int(t, 16) >= 0 for t in tokens))
rng = secrets.SystemRandom()
deck = list(range(10))
rng.shuffle(deck)
print(sorted(deck), 1 <= rng.randint(1, 3) <= 3, len(rng.sample(range(100), 5)))
