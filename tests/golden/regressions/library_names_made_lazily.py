import inspect, logging, unittest, warnings, html.entities as he, enum, pprint
print(inspect.Attribute.__module__, inspect.BufferFlags.__module__, inspect.BufferFlags.STRIDES, inspect.ArgInfo, inspect.FullArgSpec.__module__)
print(logging.getLogger.__module__, unittest.TestCase.setUp.__module__, unittest.TestCase.__module__, unittest.IsolatedAsyncioTestCase)
print(len(he.html5), he.name2codepoint["eacute"], he.entitydefs["amp"], he.codepoint2name[233], "html5" in dir(he))
print(enum.KEEP, enum.FlagBoundary, enum.EnumCheck.UNIQUE, enum.member, sorted(enum.__all__)[:5], enum.IntFlag.__module__)
print(sorted(x for x in dir(inspect) if "Arg" in x), "BufferFlags" in vars(inspect))
