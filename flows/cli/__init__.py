"""The command line `renaksi`."""
