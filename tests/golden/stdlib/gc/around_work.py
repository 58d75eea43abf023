import gc


class paused:
    def __enter__(self):
        self.was = gc.isenabled()
        gc.disable()

    def __exit__(self, *exc):
        if self.was:
            gc.enable()


with paused():
    data = [[i] for i in range(1000)]
    print(gc.isenabled(), len(data))
print(gc.isenabled())
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count())
