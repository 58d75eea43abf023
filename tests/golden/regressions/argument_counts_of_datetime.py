# Messages name a method by its class, without the module.
from datetime import date, datetime, timedelta
from decimal import Decimal

day = date(2024, 1, 1)
for call in (
    lambda: day.isoformat(1),
    lambda: date.today(1),
    lambda: datetime.utcnow(1),
    lambda: date.fromisoformat(),
    lambda: day.weekday(x=1),
    lambda: timedelta().total_seconds(1),
    lambda: Decimal(1).is_nan(1),
):
    try:
        call()
    except TypeError as error:
        print(error)
