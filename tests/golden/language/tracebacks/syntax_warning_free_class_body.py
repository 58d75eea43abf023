class Base:
    def __init_subclass__(cls, required, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.required = required


class Good(Base, required=1):
    pass


class Bad(Base):
    x = 1

    def method(self):
        pass
