import colorsys

steps = [0, 0.25, 1 / 3, 0.77, 1]
for name in ("rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"):
    run = getattr(colorsys, name)
    for a in steps:
        for b in steps:
            for c in steps:
                print(name, a, b, c, *(f"{x:.12g}" for x in run(a, b, c)))
