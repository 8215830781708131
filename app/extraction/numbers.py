"""Stage 3, second half: which numerals of a sentence state a quantity. Rulings: ``tests/gold/GUIDE.md``.

Each rule looks at one numeral and names why it is no figure; the first that answers decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.extraction.lexicon import Lexicon
from app.extraction.numerals import RANGE_SIGNS, Numeral, find_numerals, is_year
from app.extraction.phrases import Counted, counted_noun, is_plural, singular
from app.extraction.records import NoFigure
from app.extraction.sentences import Sentence
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

MONTHS = wordset(
    "january february march april may june july august september october november december jan feb mar",
    "apr jun jul aug sept sep oct nov dec",
)
DURATIONS = wordset("year years month months week weeks day days decade decades minute minutes year-old years-old")
_ORDINAL_ENDS = wordset("st nd rd th")
_NUMBERED = wordset(
    "no number article chapter section class session phase volume table figure page document decree order"
)
BEFORE_YEAR = wordset(
    "in since during by until till year before after from to of early late mid spring summer autumn",
    "winter than and through around beginning end",
)
_RANGE_WORDS = wordset("to or")
_POINTING = wordset("these those both all this that other such first last past next")
_POINTED = _POINTING | {"the"}
_COUNTING = wordset("of and including least another only totally by for with")
_CURRENCIES = wordset("percentage yuan rmb usd dollars dollar % ％ percent mu km kilometers kg tons hectares")
_LINKS = wordset("+ : ： × = @ &")
LONGEST_MARKER = 20
LONGEST_NUMBER = 40
PADDING = 4


@dataclass(slots=True)
class Quantity:
    """A numeral that states a quantity, with what it counts as far as a noun follows it directly."""

    numeral: Numeral
    counted: Counted | None
    rule: str


@dataclass(slots=True)
class _Place:
    """A numeral with what the rules look at: the tokens around it and the noun behind it.

    ``before`` and ``behind`` are its two neighbours in lower case, empty beyond the sentence.
    """

    sentence: Sentence
    lows: list[str]
    titles: frozenset[int]
    numeral: Numeral
    lexicon: Lexicon
    counted: Counted | None
    report_year: int | None
    glued: tuple[bool, bool]
    before: str
    behind: str

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    def token(self, offset: int) -> Token | None:
        """The token so far from the numeral's, None beyond the sentence."""
        at = self.numeral.at + offset
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def low(self, offset: int) -> str:
        """A token in lower case, empty beyond the sentence; at most ``PADDING`` tokens away."""
        return self.lows[self.numeral.at + PADDING + offset]

    def touches(self, offset: int) -> bool:
        """Whether the neighbour, one token before (-1) or behind (1), stands without a blank between."""
        return self.glued[offset > 0]


def find_quantities(
    sentence: Sentence, lexicon: Lexicon, report_year: int | None, asked: tuple[int, int] | None = None
) -> list[Quantity]:
    """The quantities a sentence states, in order, and what stands in the stretch ``asked``, whatever the rules say.

    Its tokens are changed: see ``find_numerals``.
    """
    return [
        quantity
        for quantity, none in judged(sentence, lexicon, report_year)
        if none is None or (asked is not None and _overlaps(quantity.numeral, asked))
    ]


def _overlaps(numeral: Numeral, span: tuple[int, int]) -> bool:
    return numeral.start < span[1] and span[0] < numeral.end


def judged(sentence: Sentence, lexicon: Lexicon, report_year: int | None) -> Iterator[tuple[Quantity, NoFigure | None]]:
    """Each numeral of a sentence with why it states no quantity, None where it states one.

    Its tokens are changed: see ``find_numerals``.
    """
    numerals = find_numerals(sentence)
    if not numerals:
        return
    edge = [""] * PADDING
    lows = [*edge, *sentence.lows, *edge]
    titles = _titles(sentence) if any(sentence.quotes) else frozenset()
    for numeral in numerals:
        at = numeral.at + PADDING
        counted = _counted(sentence, numeral, lexicon)
        place = _Place(
            sentence,
            lows,
            titles,
            numeral,
            lexicon,
            counted,
            report_year,
            _glued(sentence, numeral),
            *lows[at - 1 : at + 2 : 2],
        )
        rules = _DIGIT_RULES if numeral.form == "digits" else _WORD_RULES
        none = next((reason for rule, reason in rules if rule(place)), None)
        yield Quantity(numeral, counted, f"number in {numeral.form}"), none


def _glued(sentence: Sentence, numeral: Numeral) -> tuple[bool, bool]:
    """Whether the tokens before and behind a numeral stand without a blank between."""
    tokens, at = sentence.tokens, numeral.at
    before = at > 0 and tokens[at - 1].end == numeral.start
    return before, at + 1 < len(tokens) and tokens[at + 1].start == numeral.end


def _counted(sentence: Sentence, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """What stands behind a numeral; of "one of the family members" the members."""
    first, single = numeral.at + 1, numeral.value == 1
    low = sentence.low(first)
    if single and numeral.form == "words" and low == "of":
        first += 2 if sentence.low(first + 1) in _POINTED else 1
    elif low in _RANGE_WORDS and sentence.low(first + 1) and sentence.tokens[first + 1].kind == "number":
        first += 2
    if sentence.low(first) in RANGE_SIGNS and _is_compound(sentence, first):
        noun = sentence.low(first + 1)
        unit = lexicon.units.get(noun)
        return Counted(first + 1, first + 1, first + 2, unit or singular(noun), known=unit is not None)
    counted = counted_noun(sentence.tokens, first, lexicon, single=single)
    return None if counted and not single and _is_adjective(sentence, counted) else counted


def _is_compound(sentence: Sentence, at: int) -> bool:
    """Whether a dash joins a number to a word: "a 350,000-word report"."""
    tokens = sentence.tokens[at - 1 : at + 2]
    return (
        len(tokens) == 3
        and tokens[2].kind == "word"
        and tokens[0].end == tokens[1].start
        and tokens[1].end == tokens[2].start
    )


def _is_adjective(sentence: Sentence, counted: Counted) -> bool:
    """Whether a singular noun only tells one number from the next: "29 county and 35 provincial departments"."""
    if not counted.known or is_plural(sentence.low(counted.last - 1)) or sentence.low(counted.last) not in {"and", ","}:
        return False
    behind = sentence.tokens[counted.last + 1 : counted.last + 2]
    return bool(behind) and behind[0].kind == "number"


def _is_ordinal(place: _Place) -> bool:
    return place.touches(1) and place.behind in _ORDINAL_ENDS


def _is_date(place: _Place) -> bool:
    """A day beside a month's name, also the second of "July 21 to 22"."""
    if place.numeral.value > 31 or place.numeral.scale != 1:
        return False
    before, behind = place.before, place.token(1)
    if (before in MONTHS and before != "may") or (before == "may" and _is_capital(place.token(-1))):
        return True
    if behind is not None and behind.low in MONTHS and behind.text[0].isupper():
        return True
    if before in {"to", "and"} or before in RANGE_SIGNS:
        first, month = place.token(-2), place.token(-3)
        return (
            first is not None
            and first.kind == "number"
            and month is not None
            and month.low in MONTHS
            and _is_capital(month)
        )
    return False


def _is_capital(token: Token | None) -> bool:
    return token is not None and token.text[0].isupper()


def _is_reference(place: _Place) -> bool:
    """A document's number, an article's, an issue's: "No. 28", "[2012] 90", "Class 3"."""
    before, second = place.before, place.low(-2)
    if before in {"[", "〔", "］", "]", "〕"} or place.behind in {"]", "〕"}:
        return True
    if before in {"no", "nos", "№"} or (before == "." and second in {"no", "nos"}):
        return True
    return before in _NUMBERED and _is_capital(place.token(-1)) and place.numeral.scale == 1 and place.counted is None


def _is_marker(place: _Place) -> bool:
    """A list marker: "1." or "2)" that opens a paragraph or sentence, "(3)" anywhere."""
    if place.numeral.scale != 1 or place.numeral.value > LONGEST_MARKER or not place.numeral.value.is_integer():
        return False
    if place.before in {"(", "（"} and place.behind in {")", "）"}:
        return True
    opens = place.numeral.at == 0 or place.before in {":", "：", ";"}
    return opens and place.behind in {".", ")", "、", "）"}


def _is_name(place: _Place) -> bool:
    """Digits glued to capitals or joined to other digits: "PM2.5", "3G", "17:30", "1 +1"; endless digits."""
    if place.numeral.end - place.numeral.start > LONGEST_NUMBER:
        return True
    if place.touches(-1):
        before = place.token(-1)
        if before is not None and before.text.isupper() and before.text.isalpha():
            return True
    if place.touches(1):
        behind = place.token(1)
        if behind is not None and behind.text.isupper() and len(behind.text) <= 2:
            return True
    if place.before in _LINKS and _is_number(place.token(-2)):
        return True
    return place.behind in _LINKS and _is_number(place.token(2))


def _is_number(token: Token | None) -> bool:
    return token is not None and token.kind == "number"


def _is_calendar_year(place: _Place) -> bool:
    """A year, unless the words around it say that it counts something ("2000 poverty-stricken villages")."""
    token = place.token(0)
    if token is None or place.numeral.scale != 1 or not is_year(token.text):
        return False
    behind = place.behind
    if behind in _CURRENCIES or place.before in {"$", "￥", "¥"}:
        return False
    if place.before in RANGE_SIGNS or (behind in RANGE_SIGNS and place.low(2).isdigit() and len(place.low(2)) == 4):
        return True
    counted = place.counted
    if counted is None or not counted.known:
        return True
    if place.before in BEFORE_YEAR or place.before in {"the", "(", "（"} or place.before in MONTHS:
        return place.before not in {"of", "to", "and", "than"} or _is_near(place)
    return _is_near(place) and place.numeral.at == 0


def _is_near(place: _Place) -> bool:
    """Whether the number is a year that the report could well speak of."""
    year = place.report_year
    return year is not None and -12 <= place.numeral.value - year <= 9 and place.numeral.value % 100 != 0


def _is_duration(place: _Place) -> bool:
    """ "three years", "10-day": how long, not how much."""
    if place.numeral.scale != 1 and place.numeral.form == "digits":
        return False
    if place.behind in RANGE_SIGNS and place.touches(1):
        return place.low(2) in DURATIONS
    return place.behind in DURATIONS or (place.behind in {"consecutive", "successive"} and place.low(2) in DURATIONS)


def _is_quoted_name(place: _Place) -> bool:
    """Inside a title or slogan: quoted, and most of its longer words with capitals, or an abstract noun counted."""
    number = place.sentence.quotes[place.numeral.at]
    if not number:
        return False
    return (place.counted is not None and _is_abstract(place)) or number in place.titles


def _is_quoted(place: _Place) -> bool:
    """Inside a slogan, where numbers in words count nothing."""
    return bool(place.sentence.quotes[place.numeral.at])


def _titles(sentence: Sentence) -> frozenset[int]:
    """The numbers of the quotations that are titles or slogans: most of their longer words have capitals."""
    longer: dict[int, int] = {}
    capitals: dict[int, int] = {}
    for at, number in enumerate(sentence.quotes):
        if number:
            token = sentence.tokens[at]
            counts = token.kind == "word" and len(token.text) > 3
            longer[number] = longer.get(number, 0) + counts
            capitals[number] = capitals.get(number, 0) + (counts and token.text[0].isupper())
    return frozenset(number for number in longer if capitals[number] * 2 > longer[number] or longer[number] < 2)


def _is_abstract(place: _Place) -> bool:
    """Whether the number counts measures, systems, aspects: "four mechanisms"."""
    counted = place.counted
    if counted is None:
        following = place.token(1)
        return following is not None and following.low in place.lexicon.abstract
    head = place.tokens[counted.head]
    return head.low in place.lexicon.abstract or counted.unit in place.lexicon.abstract


def _is_fraction(place: _Place) -> bool:
    """ "three-fifths", "one third", "two out of": shares in words."""
    return place.behind in {
        "third",
        "thirds",
        "fourth",
        "fourths",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "half",
        "tenth",
        "tenths",
    }


def _is_rhetoric(place: _Place) -> bool:
    """A number in words that counts nothing concrete or points back."""
    if _is_money(place):
        return False
    if place.numeral.value == 0 or place.numeral.scale > 1 or place.before in _POINTING or _is_one_of_several(place):
        return True
    if place.behind in RANGE_SIGNS and place.touches(1):
        return True
    if place.numeral.value == 1:
        return not _is_single(place)
    elliptic = place.before == "including" and place.behind.endswith("ed")
    return (place.counted is None and place.behind != "times" and not elliptic) or _is_abstract(place)


def _is_one_of_several(place: _Place) -> bool:
    """ "the five" of "one of the five projects", and "the two" of no concrete noun."""
    if place.before != "the":
        return False
    return place.low(-3) == "one" or place.counted is None or not place.counted.known


def _is_money(place: _Place) -> bool:
    return place.numeral.scale >= 1e6 or place.behind in _CURRENCIES


def _is_single(place: _Place) -> bool:
    """Whether "one" counts: "at least one of", or a concrete noun in a list or after a word that counts."""
    if place.before == "least" or place.low(-2) == "least":
        return True
    if place.behind in _RANGE_WORDS and place.counted is not None and place.counted.known:
        return True
    counted = place.counted
    if counted is None or not counted.known or _is_abstract(place) or place.behind == "of":
        return False
    return place.before in _COUNTING or place.before == ","


_Rule = Callable[[_Place], bool]
_DIGIT_RULES: tuple[tuple[_Rule, NoFigure], ...] = (
    (_is_ordinal, "ordinal"),
    (_is_date, "date"),
    (_is_reference, "reference"),
    (_is_marker, "marker"),
    (_is_name, "name"),
    (_is_calendar_year, "calendar_year"),
    (_is_duration, "duration"),
    (_is_quoted_name, "title"),
)
_WORD_RULES: tuple[tuple[_Rule, NoFigure], ...] = (
    (_is_date, "date"),
    (_is_name, "name"),
    (_is_duration, "duration"),
    (_is_fraction, "fraction"),
    (_is_quoted, "title"),
    (_is_rhetoric, "wording"),
)
