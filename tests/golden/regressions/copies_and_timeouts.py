# A copy of an instance of a subclass of bytearray has its attributes; queues check their timeouts.
import copy
import queue


class Buffer(bytearray):
    pass


buffer = Buffer(b"ab\xff")
buffer.label = [1]
for made in (copy.copy(buffer), copy.deepcopy(buffer)):
    print(type(made), made, made.label, made.label is buffer.label)
print(bytearray(b"ab").__reduce_ex__(4), bytearray(b"ab").__reduce__(), buffer.__reduce_ex__(2))
print(bytearray().__reduce_ex__(4))
print(type.__prepare__(), type.__prepare__("Name", (), key=1))

waiting = queue.Queue(2)
waiting.put(1)
for call in (
    lambda: waiting.put(2, timeout=-1),
    lambda: waiting.get(timeout=-1),
    lambda: waiting.get(block=False, timeout=-1),
    lambda: queue.Queue().put(1, timeout=-1),
):
    try:
        print(call())
    except ValueError as error:
        print(error)
