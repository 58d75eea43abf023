"""The base of the parts that hold no others."""

from email import errors
from email.mime.base import MIMEBase

__all__ = ["MIMENonMultipart"]


class MIMENonMultipart(MIMEBase):
    """A part that holds no others."""

    def attach(self, payload):
        raise errors.MultipartConversionError(
            "Cannot attach additional subparts to non-multipart/*"
        )
