"""The processes that read files: what they may use, and how their answers are received."""
