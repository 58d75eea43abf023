import colorsys

worst = 0
for r in range(0, 256, 51):
    for g in range(0, 256, 51):
        for b in range(0, 256, 51):
            rgb = (r / 255, g / 255, b / 255)
            for there, back in ((colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb)):
                worst = max(worst, *(abs(x - y) for x, y in zip(rgb, back(*there(*rgb)))))
print(worst < 1e-9, colorsys.rgb_to_yiq(0.1, 0.2, 0.3), colorsys.yiq_to_rgb(0.5, 0.6, -0.2), colorsys.ONE_THIRD)
