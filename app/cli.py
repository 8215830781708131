"""The commands: the same code as the window's, for batches and tests. Exit 0 done, 1 the input was at fault, 2 wrong
usage.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import click

from app import (
    __version__,
    finding_sentences,
    health_sentences,
    operation_sentences,
    paths,
    sentences,
    statement_sentences,
    terms,
    vocabulary,
)
from app.curation import checking, checkup, extracting, importing, superseding
from app.curation.replacing import Replace
from app.curation.session import Session
from app.errors import Failure, InputError
from app.exchange import figures as figure_rows
from app.exchange import sources, tables, workspace_tables
from app.exchange import statement as statements
from app.models import connection as connections
from app.models import health, queries, sample_queries

PATH = click.Path(path_type=Path)


def run(arguments: Sequence[str]) -> int:
    """Run a command; returns the exit code. What is at fault is said in one line on stderr."""
    try:
        code = commands.main(args=list(arguments), prog_name="fupin-curator", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 1
    except Failure as failure:
        hint = " Then say so with --take-over." if failure.code == "workspace_held_elsewhere" else ""
        click.echo(f"{sentences.failure(failure)}{hint}", err=True)
        return 1
    return code if isinstance(code, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(version)s")
def commands() -> None:
    """Fupin Curator: reports on poverty alleviation as a table in which every number keeps its place in the text.

    Without a command, the window opens (on a workspace, where one is named).
    """


@commands.command()
@click.argument("source", nargs=-1, required=True, type=PATH)
@click.option("--format", "form", type=click.Choice(tables.FORMATS), default="jsonl", show_default=True)
@click.option("-o", "--output", type=PATH, help="The file to write; the terminal without it.")
def extract(source: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Write the figures of source files, with the exact place of each."""
    words = vocabulary.load()
    texts = [sources.read(path) for path in source]
    found = extracting.extract_all([text.text for text in texts], words)
    pairs = zip(texts, found, strict=True)
    rows = (row for text, one in pairs for row in figure_rows.rows(text.name, text.text, one))
    _write(output, form, figure_rows.COLUMNS, rows)


@commands.command()
@click.argument("source", nargs=-1, required=True, type=PATH)
@click.option("--workspace", required=True, type=PATH, help="The workspace; made if missing.")
@click.option("--replace", "how", flag_value="replace", help="Let a changed file take its document's place.")
@click.option("--beside", "how", flag_value="beside", help="Load a changed file beside its document.")
@click.option("--in-place-of", metavar="DOCUMENT", help="Let the one SOURCE take the place of this document.")
@click.option("--take-over", is_flag=True, help="Go on where another computer left the workspace open.")
def load(
    source: tuple[Path, ...], workspace: Path, how: str | None, in_place_of: str | None, *, take_over: bool
) -> None:
    """Load source files into a workspace. A file that it has already changes nothing.

    A file with the name of a document and another text, or with largely the same text and another name, is not loaded
    without --replace or --beside. Replaced, a document's figures keep their ids and decisions where they are found
    again; what is not found again waits for a place.
    """
    if in_place_of is not None and (how or len(source) > 1):
        raise click.UsageError("--in-place-of takes one SOURCE, and neither --replace nor --beside.")
    if in_place_of is not None:
        connections.present(workspace)
    read = importing.read_all(source, vocabulary.load(), lambda *_: True)  # before a workspace is made for it
    with _opened(workspace, take_over=take_over) as session:
        for code, params in _load(session, read, how, in_place_of):
            click.echo(f"{operation_sentences.operation(code, params)}.")
        session.checked().result()


def _load(
    session: Session, read: Sequence[importing.Loaded], how: str | None, in_place_of: str | None
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Load files as it was asked for, and yield what each step did: its code and named values."""
    if in_place_of is not None:
        replaced = superseding.named(session.reader, in_place_of)
        yield "replace", session.take(Replace(replaced, read[0], session.vocabulary)).params
        return
    plain, changed = (read, []) if how == "beside" else superseding.sort_out(session, read)
    if changed and how is None:
        said = [sentences.changed_file(one.item.source.name, one.seen.name) for one in changed]
        raise InputError("changed_files", said=said)
    if plain:
        yield "import", session.take_in(plain).params
    for one in changed:
        yield "replace", session.take(Replace(one.seen.document_id, one.item, session.vocabulary)).params


@commands.command()
@click.option("--workspace", required=True, type=PATH)
@click.option("--table", type=click.Choice(list(workspace_tables.TABLES)), default="figures", show_default=True)
@click.option("--format", "form", type=click.Choice(tables.FORMATS), required=True)
@click.option("-o", "--output", required=True, type=PATH)
def export(workspace: Path, table: str, form: str, output: Path) -> None:
    """Write a table of a workspace.

    figures: their effective values, with where they stand and who checked them. facts: what several figures state.
    findings: what the checks hold against figures. history: who did what, when. sources: the documents. errata: the
    errors of the sources. corrections, errors, examples: where the extraction was wrong, one by one, counted, and in
    the form of the hand-made labels. notes: what was noted on figures, texts, indicators and the workspace, with tags.
    samples: what was drawn to be reviewed, and judged. statement: what that says of all, with its limits.
    """
    say = operation_sentences.operation if table == "history" else finding_sentences.finding
    with _reading(workspace, checked=table == "findings") as reader:
        columns, rows = workspace_tables.TABLES[table](reader, say)
        count = tables.write(output, form, columns, rows)
    click.echo(f"{count} {table} written to {output}")


@commands.command()
@click.option("--workspace", required=True, type=PATH)
@click.option("--format", "form", type=click.Choice(tables.FORMATS), default="jsonl", show_default=True)
@click.option("-o", "--output", type=PATH, help="The file to write; the terminal without it.")
def check(workspace: Path, form: str, output: Path | None) -> None:
    """Write what the checks hold against the figures of a workspace, with what was decided on it."""
    with _reading(workspace, checked=True) as reader:
        _write(output, form, *workspace_tables.findings(reader, finding_sentences.finding))


@commands.command()
@click.option("--workspace", required=True, type=PATH)
def statement(workspace: Path) -> None:
    """Print what the newest sample says of the quality of the figures, in sentences to cite and as a table."""
    with _reading(workspace, checked=False) as reader:
        samples = sample_queries.samples(reader)
        if not samples:
            raise InputError("no_sample", path=str(workspace))
        said = statements.statement(samples[0], sample_queries.items(reader, samples[0].id))
    for line in statement_sentences.text(said, str, _number, samples[0].drawn_at[:10]):
        click.echo(line)


def _number(value: float) -> str:
    """A number with its thousands apart, a whole one without decimals."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


@commands.command("check-workspace")
@click.option("--workspace", required=True, type=PATH)
def check_workspace(workspace: Path) -> int:
    """Look whether a workspace is whole and as its history says. Changes nothing; exit 1 if anything is wrong."""
    with closing(connections.open_unlocked(workspace)) as reader:
        results = health.run(reader, workspace, checks=checkup.CHECKS)
    for found in results:
        click.echo(f"{'WRONG' if found.count else 'ok':<6}{health_sentences.HEALTH[found.name]}")
        for problem in found.problems:
            click.echo(f"      {health_sentences.problem(problem.code, problem.values)}")
        if found.count > len(found.problems):
            click.echo(f"      and {found.count - len(found.problems)} more")
    return int(any(found.count for found in results))


@commands.command("self-check")
def self_check() -> None:
    """Load the seeds into a scratch workspace, edit, export, draw a chart, and say what was done."""
    from app.curation import selfcheck  # draws a chart, and Matplotlib is slow to import

    with tempfile.TemporaryDirectory(prefix="fupin-") as folder:
        for line in selfcheck.run(Path(folder)):
            click.echo(line)


def without_display(arguments: Sequence[str]) -> int:
    """What the program does where no window can be shown: load the seeds, print what they hold, say what is missing."""
    try:
        if arguments:
            raise InputError("no_display", path=arguments[0])
        _print_sample(paths.sample_workspace())
    except Failure as failure:
        click.echo(sentences.failure(failure), err=True)
        return 1
    return 0


def _print_sample(path: Path) -> None:
    with _opened(path) as session:
        files = paths.seed_files()
        with click.progressbar(length=len(files), label="Loading the five yearbook files", file=sys.stderr) as bar:
            session.load(files, _stepping(bar.update))
        _print_table(session)
    click.echo(f"\nThe workspace is {path}")
    click.echo("The window needs a display: start it on a desktop, or with xvfb-run. The commands work here: --help.")


def _stepping(update: Callable[[int], None]) -> importing.Progress:
    """A progress that moves a bar by one for each step done."""

    def report(done: int, _total: int, _name: str) -> bool:
        update(min(done, 1))
        return True

    return report


def _print_table(session: Session) -> None:
    names = {row.code: row.name for row in session.vocabulary.provinces}
    programmes: dict[tuple[str, int | None], int] = {}
    for cell in queries.programme_cells(session.reader):
        programmes[cell.province, cell.year] = programmes.get((cell.province, cell.year), 0) + 1
    click.echo(f"{'Province':<46}{'Year':>6}{'Figures':>9}{'Programmes':>12}")
    for report in queries.reports(session.reader):
        name = names.get(report.province, terms.CHOICES["unknown"])
        if report.counterpart:
            name = f"{name} for {names.get(report.counterpart, report.counterpart)}"
        count = programmes.get((report.province, report.year), 0)
        click.echo(f"{name:<46}{report.year or '':>6}{report.figures:>9}{count:>12}")


@contextmanager
def _reading(path: Path, *, checked: bool) -> Iterator[sqlite3.Connection]:
    """A connection that reads a workspace, which is brought up to date first where it is of an older version. With
    ``checked``, its findings are those of its present state: where they are not, those of a copy in memory are.
    """
    connections.check(path)
    with closing(connections.open_again(path)) as reader:
        older = bool(connections.pending(reader))
    if older:
        Session(path, vocabulary.load()).close()
    with closing(connections.open_unlocked(path)) as reader, connections.faults(path):
        if not checked or checking.current(reader):
            yield reader
            return
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            copy.row_factory = sqlite3.Row
            reader.backup(copy)
            checking.rebuild(copy)
            yield copy


@contextmanager
def _opened(path: Path, *, take_over: bool = False) -> Iterator[Session]:
    """A session on a workspace, made where it is missing."""
    if not path.exists():
        connections.create(path)
    session = Session(path, vocabulary.load(), take_over=take_over)
    try:
        yield session
    finally:
        session.close()


def _write(output: Path | None, form: str, columns: Sequence[str], rows: Iterator[tuple[object, ...]]) -> None:
    if output is not None:
        tables.write(output, form, columns, rows)
    elif sys.stdout is not None:
        with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as stream:
            tables.write_to(stream, form, columns, rows)
