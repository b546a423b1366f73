"""What the program is about, in plain Python: frozen data and pure functions, no Qt, no SQL, no PDF."""
