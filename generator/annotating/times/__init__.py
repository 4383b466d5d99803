"""When it happened: the dates of an article, and what they are the dates of."""
