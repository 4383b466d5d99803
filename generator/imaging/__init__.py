"""Make pictures: of the images that writers give, and for sharing pages. Pillow lives here."""
