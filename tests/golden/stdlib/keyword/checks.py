import keyword

print(keyword.kwlist)
print(keyword.softkwlist, keyword.iskeyword("async"), keyword.iskeyword("print"), keyword.issoftkeyword("match"))
