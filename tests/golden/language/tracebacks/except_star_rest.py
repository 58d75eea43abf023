def work():
    raise ExceptionGroup("work", [ValueError(1), TypeError(2), OSError(3)])


def main():
    try:
        work()
    except* ValueError:
        print("values handled")
    except* TypeError as e:
        raise RuntimeError("while handling")


main()
