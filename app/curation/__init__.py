"""What an analyst does: operations, undo, loading, and the one-thread writer."""
