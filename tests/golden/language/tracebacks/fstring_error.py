def show(user):
    return f"name: {user['name']!r:>10} age: {user['age'] + 1:d} {user.get('x'):.2f}"


print(show({"name": "a", "age": 3, "x": 1.5}))
print(show({"name": "a", "age": "3"}))
