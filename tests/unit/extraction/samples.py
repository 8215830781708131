"""Short texts for the tests of single rules, and the figure that a rule is asked about."""

from __future__ import annotations

from app import vocabulary
from app.extraction import Extraction, Figure, extract
from app.extraction.lexicon import Lexicon, lexicon
from app.extraction.sections import Paragraph
from app.extraction.sentences import Sentence, sentences

YEAR = 2012
TITLE = f"Poverty Alleviation and Development in Hebei Province in {YEAR}\n\n"


def read(body: str) -> Extraction:
    """What the extraction finds in a paragraph of a report of 2012."""
    return extract(TITLE + body, vocabulary=vocabulary.load())


def printed(body: str) -> list[str]:
    """The figures of a paragraph, as printed."""
    text = TITLE + body
    return [text[figure.start : figure.end] for figure in read(body).figures]


def figure(body: str, number: str) -> Figure:
    """The first figure of a paragraph that is printed so."""
    text = TITLE + body
    found = [figure for figure in read(body).figures if text[figure.start : figure.end] == number]
    assert found, f"{number!r} is no figure of {body!r}, these are: {printed(body)}"
    return found[0]


def words() -> Lexicon:
    """The look-up tables of the shipped vocabulary."""
    return lexicon(vocabulary.load())


def sentence(body: str) -> Sentence:
    """The tokens of one sentence, which must hold a number."""
    (found,) = sentences(body, [Paragraph(0, None, 0, len(body))])
    return found
