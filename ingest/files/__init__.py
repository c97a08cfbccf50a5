"""What a file is and what it holds, before anything in it is read."""
