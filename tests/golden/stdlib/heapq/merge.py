import heapq

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(list(heapq.merge([1,3,5],[2,4,6],[0,7])), list(heapq.merge(["b","dd"],["a","ccc"],key=len)), list(heapq.merge([5,3],[4,1],reverse=True)), list(heapq.merge()))
