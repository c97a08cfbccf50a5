"""Taking the warehouse away: what may leave, in which form, into which folder."""
