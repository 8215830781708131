"""Frames of figures -> Matplotlib figures."""
