"""Conversion functions between RGB and other color systems."""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    red, blue = r - y, b - y
    return (y, 0.74 * red - 0.27 * blue, 0.48 * red + 0.41 * blue)


def _clamp(value):
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


def yiq_to_rgb(y, i, q):
    red = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    green = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    blue = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return (_clamp(red), _clamp(green), _clamp(blue))


def _hue(r, g, b, highest, spread):
    red, green, blue = (highest - r) / spread, (highest - g) / spread, (highest - b) / spread
    if r == highest:
        h = blue - green
    elif g == highest:
        h = 2.0 + red - blue
    else:
        h = 4.0 + green - red
    return (h / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    highest, lowest = max(r, g, b), min(r, g, b)
    total, spread = highest + lowest, highest - lowest
    light = total / 2.0
    if lowest == highest:
        return 0.0, light, 0.0
    saturation = spread / total if light <= 0.5 else spread / (2.0 - highest - lowest)
    return _hue(r, g, b, highest, spread), light, saturation


def _v(m1, m2, hue):
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    if hue < TWO_THIRD:
        return m1 + (m2 - m1) * (TWO_THIRD - hue) * 6.0
    return m1


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    m1 = 2.0 * l - m2
    return (_v(m1, m2, h + ONE_THIRD), _v(m1, m2, h), _v(m1, m2, h - ONE_THIRD))


def rgb_to_hsv(r, g, b):
    highest, lowest = max(r, g, b), min(r, g, b)
    if lowest == highest:
        return 0.0, 0.0, highest
    spread = highest - lowest
    return _hue(r, g, b, highest, spread), spread / highest, highest


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    part = (h * 6.0) - sector
    p = v * (1.0 - s)
    q = v * (1.0 - s * part)
    t = v * (1.0 - s * (1.0 - part))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[sector % 6]
