import time

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for text, form in [("2020-02-29 13:14:15","%Y-%m-%d %H:%M:%S"),("Mon Jan  5 1998","%a %b %d %Y"),("12 PM","%I %p"),("12 AM","%I %p"),("99","%y"),("68","%y"),("69","%y"),("2021 060","%Y %j"),("2021-W05-3","%G-W%V-%u"),("2021 10 2","%Y %U %w"),("2021 10 2","%Y %W %w"),("Friday","%A"),("december","%B"),("5%","%d%%"),("01/02/03","%x"),("1:2:3","%X"),("2020  01","%Y %m"),("+0530","%z"),("Z","%z"),("-03:30","%z"),("UTC","%Z"),("2020-13","%Y-%m"),("2020-02-30","%Y-%m-%d"),("x","%Q"),("x","%"),("29 Feb","%d %b"),("12:60","%H:%M"),("2021 5","%G %V"),("1","%V")]:
    print(repr(text), repr(form), end=" "); t(time.strptime, text, form)
print(time.strptime("Thu Jan  1 00:00:00 1970"))
