"""Which units count whole things and which measure: half a village is a misprint, half a hectare is not."""

from __future__ import annotations

SHARES = frozenset({"percent", "percentage_point", "times"})

MEASURES = SHARES | frozenset(
    {"yuan", "usd", "mu", "hectare", "sq_km", "km", "metre", "square_metre", "cubic_metre", "tonne", "kg"}
    | {"kilowatt", "kwh", "year", "month", "day", "hour"}
    | {"litre", "ton", "jin", "li", "fold"}  # nouns that the vocabulary does not list, as the extraction names them
)
"""Units of which there may be fractions."""

PEOPLE_AND_PLACES = frozenset({"person", "person_time", "household", "village", "town", "county", "city", "province"})
"""What projects are for, not what they are."""
