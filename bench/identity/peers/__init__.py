"""Others that tell the same from the different, run on the same data."""
