import warnings
def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
    return 1
old()
old()
for _ in range(2): old()
warnings.warn("user")
warnings.warn("future", FutureWarning)
warnings.warn(RuntimeWarning("instance"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("inside")
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: old()
    except DeprecationWarning as e: print("raised", e)
    warnings.filterwarnings("ignore", message="user.*")
    warnings.warn("user ignored")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    old(); warnings.warn("silent")
class MyWarning(UserWarning): pass
warnings.warn("mine", MyWarning)
try: warnings.warn("bad", int)
except TypeError as e: print(e)
try: warnings.warn(5) if False else None
except TypeError as e: print(e)
print(~True, bool(NotImplemented) if False else "", "end")
