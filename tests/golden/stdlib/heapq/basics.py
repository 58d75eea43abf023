import heapq

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

h=[5,3,8,1]; heapq.heapify(h); print(h); heapq.heappush(h,0); print(h,heapq.heappop(h),heapq.heapreplace(h,7),heapq.heappushpop(h,2),h,heapq.nlargest(2,h),heapq.nsmallest(2,[3,1,2],key=lambda x:-x),list(heapq.merge([1,4],[2,3],[0])), list(heapq.merge([3,1],[2],reverse=True))); t(lambda: heapq.heappop([])); t(lambda: heapq.heappop((1,)))
q=[]; heapq.heappush(q,(2,'b')); heapq.heappush(q,(1,'z')); print(heapq.heappop(q))
