def total(first, second):
    return first + \
        second


value = total(1,
              second="2")
