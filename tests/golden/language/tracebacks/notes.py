def fail():
    e = ValueError("with notes")
    e.add_note("first note")
    e.add_note("second note\nof two lines")
    raise e


try:
    fail()
except ValueError as e:
    e.add_note("added later")
    raise
