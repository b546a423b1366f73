"""The window: draws what a presenter says and tells it what people did. Decides nothing."""

from coprod_desktop.ui.constants_alive import keep_constants_alive

keep_constants_alive()
