"""Who said it: the quotations of an article, and the speaker of each."""
