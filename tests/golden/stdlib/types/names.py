import types

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

C=types.new_class('C',(list,),{},lambda ns: ns.update(x=5)); print(C.x, C.__mro__, C([1])); print(isinstance(len,types.BuiltinFunctionType), isinstance(lambda:0,types.FunctionType), isinstance((i for i in ()),types.GeneratorType), types.NoneType, types.GenericAlias(list,(int,)), type(int|str) is types.UnionType, types.MappingProxyType({'a':1})['a'], types.ModuleType('m').__name__, types.MethodType(lambda s:s,5)())
