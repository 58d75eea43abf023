x = [1, 2, 3]
y = {"key": x}
for i in range(5):
    z = y["key"][i] if i else y["key"][i + 1]
