import random

random.seed(42); print(random.random(),random.randint(1,100),random.choice([1,2,3]),random.sample(range(10),3)); s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
class R(random.Random):
    def random(self): return 0.5
print(R(1).randint(1,10), R(1).choice('abc'), R(1).uniform(0,4), R().shuffle([1,2,3]))
r=random.Random(5,); r.seed('a',version=1); print(r.random()); r.seed(7); print([r.randrange(10**20) for _ in range(2)], [r.randrange(2**32) for _ in range(2)], r.random(), [r.randint(-5,5) for _ in range(10)])
x=random.SystemRandom(); print(0<=x.random()<1, 1<=x.randint(1,5)<=5, len(x.randbytes(4)))
print(random.Random.__mro__)
