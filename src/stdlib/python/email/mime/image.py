"""Parts that are images."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]


def _kind(data):
    """The format of an image, from its first bytes."""
    if data[6:10] in (b"JFIF", b"Exif") or data[:4] == b"\xff\xd8\xff\xdb":
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    if data[:2] in (b"MM", b"II"):
        return "tiff"
    if data.startswith(b"\x01\xda"):
        return "rgb"
    if len(data) >= 3 and data[0] == 80 and data[2] in b" \t\n\r":
        for digits, name in ((b"14", "pbm"), (b"25", "pgm"), (b"36", "ppm")):
            if data[1] in digits:
                return name
    for start, name in (
        (b"\x59\xa6\x6a\x95", "rast"), (b"#define ", "xbm"), (b"BM", "bmp"),
        (b"\x76\x2f\x31\x01", "exr"),
    ):
        if data.startswith(start):
            return name
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return None


class MIMEImage(MIMENonMultipart):
    """An image, whose format is found in the data unless it is given."""

    def __init__(
        self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params
    ):
        _subtype = _kind(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        super().__init__("image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)
