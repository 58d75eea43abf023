import colorsys


def to_hex(rgb):
    return "#" + "".join(f"{round(c * 255):02x}" for c in rgb)


print([to_hex(colorsys.hsv_to_rgb(i / 6, 0.8, 0.9)) for i in range(6)])
for rgb in ((1, 0, 0), (0.2, 0.4, 0.6), (0.5, 0.5, 0.5)):
    h, l, s = colorsys.rgb_to_hls(*rgb)
    print(tuple(round(x, 4) for x in (h, l, s)), to_hex(colorsys.hls_to_rgb(h, min(1, l * 1.2), s)))
