"""The commands: what a writer types, and what they read in answer.

The only room that prints and exits. Exit status 0: done; 1: problems that stop a build;
2: the command itself was wrong. What is slow to import is imported by the command that uses it.
"""

import json
import shlex
import sys
import time
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import scaffold
from generator.diagnostics import format_problem, format_summary, problem_as_json
from generator.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from generator.model.problem import Problem
    from generator.pipeline import Build, Progress
    from generator.writing import Written

CACHE = Path(".cache/sidelight.sqlite3")

site_folder = click.argument(
    "folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
as_json = click.option("--json", "in_json", is_flag=True, help="Answer in JSON, for machines.")
strictly = click.option("--strict", is_flag=True, help="Let warnings stop it too.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sidelight")
def main() -> None:
    """Publish annotated article explainers from Markdown."""


@main.command()
@site_folder
@click.option("--output", type=click.Path(path_type=Path), help="Write here instead of site/.")
@click.option("--drafts", is_flag=True, help="Include drafts, and what is only for the preview.")
@strictly
@as_json
def build(folder: Path, output: Path | None, drafts: bool, strict: bool, in_json: bool) -> None:
    """Build the site in FOLDER (by default here): content/ becomes site/."""
    from generator.writing import write_files

    started = time.monotonic()
    target = output or folder / "site"
    if taken := _source_folder(target, folder):
        _stop(f"cannot write to {target}: {taken} (choose another --output)")
    built = _build(folder, datetime.now(UTC), drafts=drafts, target=target)
    written = None
    failed = built.failed or (strict and bool(built.problems))
    if not failed:
        try:
            written = write_files(built.files, target)
        except OSError as error:
            _stop(f"cannot write {error.filename or target}: {error.strerror}")
    if in_json:
        click.echo(json.dumps(_build_as_json(built, written), ensure_ascii=False))
    else:
        _show_problems(built.problems)
        _show_result(built, written, time.monotonic() - started)
    sys.exit(1 if failed else 0)


@main.command()
@site_folder
@click.option(
    "--port",
    default=5500,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Serve on this port.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Serve on this address.")
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
def serve(folder: Path, port: int, host: str, open_browser: bool) -> None:
    """Preview the site in FOLDER, drafts and proposals included, reloading at every change."""
    from generator.serve import serve as serve_preview

    memo = Memo(folder / CACHE)
    try:
        serve_preview(folder, memo, host, port, report=_show_preview, open_browser=open_browser)
    except OSError as error:
        _stop(f"cannot serve on {host}:{port}: {error.strerror}; try another --port")


@main.command()
@site_folder
@strictly
@as_json
def check(folder: Path, strict: bool, in_json: bool) -> None:
    """Show every problem of the site in FOLDER, and what the program would propose to add."""
    from generator.checking.archives import check_archives
    from generator.checking.links import check_links
    from generator.checking.notes import find_notes, format_note
    from generator.checking.proposals import find_proposals, format_proposal
    from generator.interface.interface import read_interface
    from generator.pipeline import written_pages

    now = datetime.now(UTC)
    built = _build(folder, now, drafts=True)
    site = built.site
    written = written_pages(site, now) if site else {}
    links = check_links(built.files, written, site.settings.base_url) if site else ()
    archives = check_archives(site) if site else ()
    problems = (*built.problems, *links, *archives)
    speaks = read_interface(folder)[0].speaks
    notes = find_notes(site, built.files, written, speaks) if site else ()
    proposals = tuple(p for one in site.articles for p in find_proposals(one)) if site else ()
    if in_json:
        answer = {
            "problems": [problem_as_json(problem) for problem in problems],
            "proposals": [proposal.as_json() for proposal in proposals],
            "notes": [note.as_json() for note in notes],
        }
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        for proposal in proposals:
            click.echo(format_proposal(proposal) + "\n")
        for note in notes:
            click.echo(format_note(note))
        if notes:
            click.echo()
        _show_problems(problems)
        count = f"{len(proposals)} proposal{'s' * (len(proposals) != 1)}"
        click.echo(f"sidelight: {format_summary(problems)}, {count}")
    sys.exit(1 if built.failed or (strict and problems) else 0)


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="[site|article|entry] NAME")
@click.option("--kind", default="person", show_default=True, help="The kind of a new entry.")
def new(words: tuple[str, ...], kind: str) -> None:
    """Start a site, an article or a glossary entry called NAME (without a word before it, a site).

    Nothing that exists is overwritten.
    """
    named = words[0] in scaffold.KINDS
    what = words[0] if named else "site"
    name = " ".join(words[1:] if named else words)
    if not name:
        raise click.UsageError(f"what is the new {what} to be called?")
    try:
        made = scaffold.start(what, name, Path.cwd(), date.today(), kind)  # noqa: DTZ011 - the writer's day
    except (scaffold.CannotStartError, OSError) as error:
        _stop(str(error))
    for path in made:
        click.echo(f"made {path}")
    if what == "site":
        click.echo(f"now: cd {shlex.quote(name)} && sidelight serve")


@main.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="The day the text appeared.")
@click.option("--glossary", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--model", default="en_core_web_sm", show_default=True, help="spaCy pipeline.")
@click.option("--plain", is_flag=True, help="Take the text as it is, without Markdown.")
@click.option("--json", "_json", is_flag=True, help="One JSON object a line (the only form).")
def annotate(
    files: tuple[Path, ...],
    published: datetime | None,
    glossary: Path | None,
    model: str,
    plain: bool,
    _json: bool,
) -> None:
    """Annotate texts: who is meant, who said it, when it happened. `-` reads standard input.

    The first file that can't be read stops it; what came before is printed.
    """
    from generator.annotator import Annotator, NoModelError, annotation_as_json
    from generator.nlp.models import how_to_install

    day = published.date() if published else None
    try:
        annotator = Annotator(glossary, model)
    except NoModelError as error:
        _stop(f"{error}; run: {how_to_install(model)}")
    for file in files:
        text = _text_of(file, "utf-8" if plain else "utf-8-sig")
        annotated = annotator.annotate(text, day, name=file.stem, plain=plain)
        line = json.dumps(annotation_as_json(annotated), ensure_ascii=False)
        click.echo(line.encode())


def _text_of(file: Path, encoding: str) -> str:
    """Return what a file says, or standard input for "-"; stop where that is no text."""
    is_input = file == Path("-")
    name = "standard input" if is_input else str(file)
    try:
        content = sys.stdin.buffer.read() if is_input else file.read_bytes()
        return content.decode(encoding)
    except OSError as error:
        _stop(f"cannot read {name}: {error.strerror}")
    except UnicodeDecodeError as error:
        _stop(f"{name} is not UTF-8: byte {error.start} is {error.object[error.start]:#x}")


def _source_folder(target: Path, site: Path) -> str:
    """Return why pages can't stand in `target`: it holds what they are made of; else ""."""
    place, root = target.resolve(), site.resolve()
    if place == root:
        return "it is the folder of the site itself"
    sources = ("content", "templates", "assets")
    taken = next((name for name in sources if place.is_relative_to(root / name)), "")
    return f"{taken}/ holds what the site is made of" if taken else ""


def _build(folder: Path, now: datetime, *, drafts: bool, target: Path | None = None) -> "Build":
    """Build the site in `folder`, with a search index where it is to be written to `target`."""
    from generator import pipeline

    audience = pipeline.WRITERS if drafts else pipeline.READERS
    with _progress() as progress:
        built = pipeline.build(folder, Memo(folder / CACHE), now, audience, progress)
        if target is None or built.failed:
            return built
        return pipeline.add_search_index(built, target, progress)


def _progress() -> "AbstractContextManager[Progress]":
    """Return a progress bar on a terminal, and silence elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext(lambda _stage, _done, _total: None)
    from generator.progress import ProgressBar

    return ProgressBar()


def _show_problems(problems: "Sequence[Problem]") -> None:
    colour = sys.stderr.isatty()
    for problem in problems:
        click.echo(format_problem(problem, colour=colour) + "\n", err=True)


def _show_result(built: "Build", written: "Written | None", seconds: float) -> None:
    if written is None:
        click.echo(f"sidelight: {format_summary(built.problems)}; nothing was written", err=True)
        return
    parts = [
        f"{len(built.files)} files",
        *(f"{len(paths)} {what}" for what, paths in _changes(written).items() if paths),
        *([format_summary(built.problems)] if built.problems else []),
    ]
    click.echo(f"sidelight: {', '.join(parts)} in {seconds:.1f} s")


def _show_preview(built: "Build") -> None:
    _show_problems(built.problems)
    state = "the preview stays as it was" if built.failed else "built"
    click.echo(f"sidelight: {format_summary(built.problems)}; {state}", err=True)


def _changes(written: "Written") -> dict[str, tuple[str, ...]]:
    return {"added": written.added, "changed": written.changed, "removed": written.removed}


def _build_as_json(built: "Build", written: "Written | None") -> dict[str, object]:
    return {
        "problems": [problem_as_json(problem) for problem in built.problems],
        "files": len(built.files),
        "written": _changes(written) if written else None,
    }


def _stop(message: str) -> NoReturn:
    click.echo(f"sidelight: {message}", err=True)
    sys.exit(1)
