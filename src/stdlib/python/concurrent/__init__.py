"""Functions that run side by side; here, one after the other."""
