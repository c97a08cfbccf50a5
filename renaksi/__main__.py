"""`python -m renaksi`: the command line."""

import sys

from renaksi.start import program

if __name__ == "__main__":
    sys.argv[0] = "renaksi"
    sys.exit(program())
