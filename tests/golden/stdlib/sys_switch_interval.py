# The switch interval is kept, and checked as CPython checks it.
import sys

print(sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval(), sys.__displayhook__ is sys.displayhook)
for wrong in (0, -1, "a"):
    try:
        sys.setswitchinterval(wrong)
    except (ValueError, TypeError) as error:
        print(error)
sys.setswitchinterval(0.005)
