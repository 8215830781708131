"""What is doubtful and why: pure functions over records."""
