"""What people decided."""
