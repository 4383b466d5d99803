"""Which words mean what, who said what, and when: pure Python over prose and analyses."""
