import copyreg

copyreg.add_extension("pkg", "Name", 0x1234)
copyreg.add_extension("pkg", "Name", 0x1234)
for args in (("pkg", "Name", 7), ("other", "Name", 0x1234)):
    try:
        copyreg.add_extension(*args)
    except ValueError as e:
        print(e)
copyreg.remove_extension("pkg", "Name", 0x1234)
try:
    copyreg.remove_extension("pkg", "Name", 0x1234)
except ValueError as e:
    print(e)
