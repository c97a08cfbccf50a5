"""Personal data (UU 27/2022): what counts as such in a text, and the texts that may leave in the place of others."""
