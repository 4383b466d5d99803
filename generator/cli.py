"""The commands."""


def main() -> None:
    """Run a command."""
