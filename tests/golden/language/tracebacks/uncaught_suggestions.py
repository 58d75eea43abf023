class Robot:
    def __init__(self):
        self.battery_level = 5
        self.position = (0, 0)

    def move_forward(self):
        return self.batery_level


import math

colour = "red"
for attempt in (
    lambda: color,
    lambda: math.sqrrt(2),
    lambda: Robot().move_foward(),
    lambda: Robot().move_forward(),
    lambda: [].appendd(1),
    lambda: "".joinn([]),
    lambda: {}.itms(),
    lambda: pritn("x"),
    lambda: lenght("x"),
    lambda: Robot.positon,
    lambda: math.PI,
    lambda: xyzzy,
    lambda: Robot().zzzzzz,
    lambda: Ture,
    lambda: int.from_byte(b""),
    lambda: attmpt,
):
    try:
        attempt()
    except (NameError, AttributeError) as error:
        import traceback
        print(traceback.format_exc().splitlines()[-1])


def method_like(self):
    battery = 1
    return self.battery + batery


method_like(type("S", (), {"battery": 2}))
