"""Dates in many forms."""

from email import utils
from email.message import EmailMessage

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for d in ['Mon, 20 Nov 1995 19:12:08 -0500', '20 Nov 1995 19:12:08 GMT', '20 Nov 95 19:12', 'Thu Jan  1 00:00:00 1970', 'garbage', '', 'Tue, 1 Jul 2003 10:52:37 +0200 (CEST)', '1 Jan 2020 24:61:00', 'Fri, 21 Nov 1997 09:55:06 -0600', '2020-01-01', 'Sunday, 06-Nov-94 08:49:37 GMT', '12 apr 2010 08.09.10 +0100', 'x y z']:
    show(d, lambda: (utils.parsedate(d), utils.parsedate_tz(d)))
    show('  dt', lambda: utils.parsedate_to_datetime(d))
    def g():
        m = EmailMessage(); m['Date'] = d
        return str(m['date']), m['date'].datetime, [str(x) for x in m['date'].defects]
    show('  hdr', g)
