"""The steps from each version's tables to the next one's. A step never changes once it is published."""
