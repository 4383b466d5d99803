"""Count things in words ("1 quote", "12 events")."""

_PLURALS = {"entry": "entries", "story": "stories"}


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural unless there is exactly one."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {_PLURALS.get(noun, f'{noun}s')}"


def summed_up(*counts: tuple[int, str], between: str = ", ") -> str:
    """Return several counts in one line, without those that are nought."""
    return between.join(counted(number, noun) for number, noun in counts if number)
