"""What is read, and what is not a property list."""

import plistlib


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for source in (b"", b"junk", b"bplist00", b"bplist00" + b"\0" * 40, b"<plist><dict><key>a</key></dict></plist>", b"<plist><dict><string>a</string></dict></plist>", b"<plist>\n<array><key>a</key></array></plist>", b"<plist><integer>0x1F</integer></plist>", b"<plist><integer>x</integer></plist>", b"<plist><date>2020-05Z</date></plist>", b"<plist/>", b"<plist><data>\n aGk= \n</data></plist>", b"<?xml version='1.0'?><!DOCTYPE plist [<!ENTITY a 'b'>]><plist><string>&a;</string></plist>", b"\xef\xbb\xbf<plist><true/></plist>", "\ufeff<plist><false/></plist>".encode("utf-16-le"), b"<plist><unknown>5</unknown><real>nan</real></plist>"):
    show(source[:60], lambda: plistlib.loads(source))
