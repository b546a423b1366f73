"""Documents: blocks set as tagged PDF (`pdf`) and as HTML (`html`). Importing this loads neither."""
