"""The desk: a page in the browser, on this machine alone, in which a person loads, decides, corrects and takes away."""
