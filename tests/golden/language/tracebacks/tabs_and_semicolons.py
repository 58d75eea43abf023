def f(a):
	x = 1; y = a[x]; return y


if True:
	z = 0; f([z]); print(z)
