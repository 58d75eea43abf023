class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(
                f"{value} is below "
                f"absolute zero"
            )
        self._celsius = value


t = Temperature(20)
t.celsius -= 10
print(t.celsius)
t.celsius = t.celsius * 2 if t.celsius > 100 else \
    -300
