"""The window: draws what a presenter says and tells it what people did. Decides nothing."""
