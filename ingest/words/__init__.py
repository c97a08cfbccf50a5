"""From characters to words: what a line prints, in reading order, without watermarks and what nobody can see."""
