"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says something of the machine; speed lives in benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# Fewer examples, for `make quick`; `make test` takes Hypothesis's hundred.
settings.register_profile("quick", settings.get_profile("untimed"), max_examples=20)
