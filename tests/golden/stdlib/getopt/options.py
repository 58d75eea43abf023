import getopt

print(getopt.getopt(["-a", "-b", "val", "--long", "--name=x", "rest", "-z"], "ab:", ["long", "name="]))
print(getopt.gnu_getopt(["one", "-a", "two", "--verb", "3", "--", "-b"], "ab:", ["verbose="]))
for args, short, long in ((["-x"], "a", []), (["-b"], "b:", []), (["--na"], "", ["name=", "nano"]), (["--name"], "", ["name="]), (["--long=1"], "", ["long"]), (["--nope"], "", [])):
    try:
        print(getopt.getopt(args, short, long))
    except getopt.GetoptError as e:
        print(e.msg, "|", e.opt, "|", e)
