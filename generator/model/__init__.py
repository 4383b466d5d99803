"""The nouns: frozen values that flow from stage to stage.

They import nothing of ours but each other, so that every stage may know them and
no stage needs another.
"""
