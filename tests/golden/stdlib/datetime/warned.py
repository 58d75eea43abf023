"""What CPython warns of: naive UTC, days without a year."""
import warnings
from datetime import datetime, UTC

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(datetime.utcfromtimestamp(86400.5), datetime.utcnow().tzinfo)
    print(datetime.strptime("24 12:30", "%d %H:%M"), datetime.strptime("24", "%d").day, datetime.strptime("24", "%d").day)
    print(datetime.strptime("24 2024", "%d %Y"), datetime.strptime("%d 3", "%%d %m"))
for each in caught:
    print(each.category.__name__, each.message)
print(datetime.now(UTC).utcoffset(), datetime.fromtimestamp(0, UTC))
try:
    print(datetime.utcfromtimestamp("a"))
except TypeError as error:
    print(error)
