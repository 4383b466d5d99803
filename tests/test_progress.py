"""The progress bar that a terminal shows."""

from generator.progress import ProgressBar


def test_each_stage_has_a_bar_of_its_own() -> None:
    with ProgressBar() as progress:
        progress("reading", 0, 2)
        progress("reading", 2, 2)
        progress("making pages", 1, 4)

        stages = [(task.description, task.completed, task.total) for task in progress.bars]

    assert stages == [("reading", 2, 2), ("making pages", 1, 4)]
