import random

for seed in [0,1,42,-5,2**100,'hello','',b'bytes',3.14,True,bytearray(b'x')]:
    r=random.Random(seed)
    print(seed,[r.random() for _ in range(3)],r.randint(1,10**6),r.randrange(0,100,7),r.getrandbits(64),r.getrandbits(5),r.choice('abcdef'),r.sample(range(1000),5),r.sample([1,2,3],2),r.choices('abc',k=5),r.choices('abc',weights=[1,2,3],k=5),r.uniform(1,10),r.triangular(0,10,3),r.triangular(),r.gauss(0,1),r.gauss(0,1),r.gauss(5,2),r.normalvariate(1,2),r.lognormvariate(0,1),r.expovariate(2),r.vonmisesvariate(1,2),r.vonmisesvariate(1,0),r.gammavariate(2,3),r.gammavariate(.5,1),r.gammavariate(1,1),r.betavariate(2,3),r.paretovariate(3),r.weibullvariate(1,2),r.binomialvariate(10,.3),r.binomialvariate(1000,.4),r.binomialvariate(100,.9),r.randbytes(5),r.randint(0,2**70),r.sample('abcdefghij',3,counts=None))
    l=list(range(20)); r.shuffle(l); print(l, r.sample([1,2],3,counts=[2,2]))
