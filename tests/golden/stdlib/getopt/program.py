import getopt


def main(argv):
    output, verbose = None, 0
    try:
        opts, args = getopt.getopt(argv, "ho:v", ["help", "output=", "verbose"])
    except getopt.GetoptError as err:
        return f"error: {err}"
    for o, a in opts:
        if o in ("-v", "--verbose"):
            verbose += 1
        elif o in ("-h", "--help"):
            return "usage: main [-hv] [-o FILE]"
        elif o in ("-o", "--output"):
            output = a
    return output, verbose, args


for argv in (["-vv", "-o", "f", "x"], ["--help"], ["--output"], ["-q"], ["-of", "--verb", "y"]):
    print(argv, main(argv))
