def größe(münze):
    return "日本語のテキスト" + münze["π"] + 1


def emoji():
    s = "😀😀" ; größe({"π": "x"})


emoji()
