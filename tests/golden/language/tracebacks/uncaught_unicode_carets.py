größe = {"länge": 5, "日本": None}


def prüfe(schlüssel):
    return größe["länge"] + größe["日本"] + größe[schlüssel]


print("äöü", prüfe.__name__)
print("→", prüfe("日本"), "←")
