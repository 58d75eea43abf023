"""Statistics. Most of it is TypeScript; here are density estimation and random samples."""

import math as _math
import random as _random
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right


def samples(self, n, *, seed=None):
    """That many random samples of the distribution."""
    rnd = _random.random if seed is None else _random.Random(seed).random
    inv_cdf = self.inv_cdf
    return [inv_cdf(rnd()) for _ in range(n)]


_add_method(NormalDist, samples)
del _add_method
del samples

_sqrt2pi = _math.sqrt(2 * _math.pi)
_sqrt2 = _math.sqrt(2)


def _newton_raphson(f_inv_estimate, f, f_prime, tolerance=1e-12):
    def f_inv(y):
        x = f_inv_estimate(y)
        while abs(diff := f(x) - y) > tolerance:
            x -= diff / f_prime(x)
        return x

    return f_inv


def _quartic_invcdf_estimate(p):
    sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004 < 0.499:
        x += 0.026818732 * _math.sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_invcdf_estimate(p):
    sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
    return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign


_kernels = {}


def _kernel(*names):
    def register(make):
        spec = make()
        for name in names:
            _kernels[name] = spec
        return make

    return register


@_kernel("normal", "gauss")
def _normal():
    return (
        lambda t: _math.exp(-1 / 2 * t * t) / _sqrt2pi,
        lambda t: 1 / 2 * _math.erfc(-t / _sqrt2),
        NormalDist().inv_cdf,
        None,
    )


@_kernel("logistic")
def _logistic():
    return (
        lambda t: 1 / 2 / (1.0 + _math.cosh(t)),
        lambda t: 1.0 - 1.0 / (_math.exp(t) + 1.0),
        lambda p: _math.log(p / (1.0 - p)),
        None,
    )


@_kernel("sigmoid")
def _sigmoid():
    c1, c2 = 1 / _math.pi, 2 / _math.pi
    c3 = _math.pi / 2
    return (
        lambda t: c1 / _math.cosh(t),
        lambda t: c2 * _math.atan(_math.exp(t)),
        lambda p: _math.log(_math.tan(p * c3)),
        None,
    )


@_kernel("rectangular", "uniform")
def _rectangular():
    return (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0)


@_kernel("triangular")
def _triangular():
    return (
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        lambda p: _math.sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - _math.sqrt(2.0 - 2.0 * p),
        1.0,
    )


@_kernel("parabolic", "epanechnikov")
def _parabolic():
    return (
        lambda t: 3 / 4 * (1.0 - t * t),
        lambda t: _math.sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)),
        lambda p: 2.0 * _math.cos((_math.acos(2.0 * p - 1.0) + _math.pi) / 3.0),
        1.0,
    )


@_kernel("quartic", "biweight")
def _quartic():
    pdf = lambda t: 15 / 16 * (1.0 - t * t) ** 2
    cdf = lambda t: _math.sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0))
    return (pdf, cdf, _newton_raphson(_quartic_invcdf_estimate, cdf, pdf), 1.0)


@_kernel("triweight")
def _triweight():
    pdf = lambda t: 35 / 32 * (1.0 - t * t) ** 3
    cdf = lambda t: _math.sumprod(
        (-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0)
    )
    return (pdf, cdf, _newton_raphson(_triweight_invcdf_estimate, cdf, pdf), 1.0)


@_kernel("cosine")
def _cosine():
    c1, c2 = _math.pi / 4, _math.pi / 2
    return (
        lambda t: c1 * _math.cos(c2 * t),
        lambda t: 1 / 2 * _math.sin(c2 * t) + 1 / 2,
        lambda p: 2.0 * _math.asin(2.0 * p - 1.0) / _math.pi,
        1.0,
    )


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density, or the cumulative distribution, of the data."""
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    kernel_spec = _kernels.get(kernel)
    if kernel_spec is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    K, W, _, support = kernel_spec
    if support is None:

        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        bandwidth = h * support

        def pdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = _bisect_left(sample, x - bandwidth)
            j = _bisect_right(sample, x + bandwidth)
            return sum(K((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = _bisect_left(sample, x - bandwidth)
            j = _bisect_right(sample, x + bandwidth)
            return sum((W((x - x_i) / h) for x_i in sample[i:j]), i) / n

    if cumulative:
        cdf.__doc__ = f"CDF estimate with h={h!r} and kernel={kernel!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with h={h!r} and kernel={kernel!r}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that makes random samples of the estimated distribution."""
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    kernel_spec = _kernels.get(kernel)
    if kernel_spec is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    invcdf = kernel_spec[2]
    prng = _random.Random(seed)
    random, choice = prng.random, prng.choice

    def rand():
        return choice(data) + h * invcdf(random())

    rand.__doc__ = f"Random KDE selection with h={h!r} and kernel={kernel!r}"
    return rand


__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median",
    "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
    "quantiles", "stdev", "variance",
]
