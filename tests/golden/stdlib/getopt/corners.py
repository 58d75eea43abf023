import getopt

print(getopt.getopt([], "a"), getopt.getopt(["-"], "a"), getopt.getopt(["--", "-a"], "a"), getopt.getopt(["-abc"], "ab:c"))
print(getopt.gnu_getopt(["x", "-a"], "+a"), getopt.gnu_getopt(["x", "-a"], "a"), getopt.getopt(["--opt"], "", "opt"))
print(getopt.error is getopt.GetoptError)
