"""Draw locator maps: where the places of an article are."""
