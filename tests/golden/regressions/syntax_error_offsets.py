import traceback
for args in [('f',1,3,'abcdef'),('f',1,3,'abcdef\n'),('f',1,3,'  abcdef\n',1,6),('f',1,30,'  abcdef\n',1,60),('f',1,3,'  abcdef\n',1,60),('f',1,3,'  abcdef\n',2,60),
   ('f',1,3,'  abcdef\n',1,0),('f',1,3,'  abcdef\n',1,-5),('f',1,-3,'  abcdef\n',1,2),('f',1,0,'  abcdef\n',1,2),('f',None,2,'abc',None,3),('f',1,2,'',1,3),('f',1,5,'',1,10**6),('f',1,3,'日本語 x\n\n',1,12),('f',1,None,'abc',1,2)]:
    print(args)
    try: print(''.join(traceback.format_exception_only(SyntaxError('m',args))))
    except Exception as e: print(type(e), e)

