"""Show on a terminal how far a build is. Imported only where there is one."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, Task, TaskID


class ProgressBar:
    """A bar for each stage of a build, gone when the build is done."""

    def __init__(self) -> None:
        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._stages: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    @property
    def bars(self) -> list[Task]:
        """The bars, in the order of their stages."""
        return self._bar.tasks

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` steps of a stage are done (pipeline.Progress)."""
        if stage not in self._stages:
            self._stages[stage] = self._bar.add_task(stage)
        self._bar.update(self._stages[stage], completed=done, total=total)
