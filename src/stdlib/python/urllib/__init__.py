"""URLs as text. There is no network here: urllib.request is not to be had."""
