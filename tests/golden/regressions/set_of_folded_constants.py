"""A display of constants is a copied frozenset, also where one is arithmetic on constants."""

print({2**53 - 1, False, 0o17}, {3 * 5, 7, 16 - 1 + 8}, {2**53 - 1, 7})
print({8 + 7, 7, 23}, {7, 8 * 2 - 1, 23, 31}, {2**3 + 7, 7, 23})
print({x for x in (9007199254740991, False, 15)})
