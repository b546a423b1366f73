"""What each screen says and does, without any Qt."""
