counter = 1


def show(message):
    lenght = len(message)
    return length + conter


show("text")
