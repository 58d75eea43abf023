print(hash(slice(1)), hash(None), hash((None,1,None)), hash(slice(1,2,3)), hash((1,2,3)))
