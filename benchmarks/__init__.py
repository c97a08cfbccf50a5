"""What a load costs, measured against what reading the pages alone costs."""
