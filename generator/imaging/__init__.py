"""Turn the images that writers give into files that browsers choose from. Pillow lives here."""
