"""Documents: blocks set as tagged PDF and as HTML."""
