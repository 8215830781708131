from __future__ import annotations

import pytest

from app.curation.analysts import SignedIn, new_analyst
from app.errors import InputError


@pytest.mark.parametrize(("name", "initials", "field"), [(" ", "LW", "name"), ("Li Wei", "", "initials")])
def test_an_analyst_needs_a_name(name: str, initials: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        new_analyst(name, initials)
    assert caught.value.values == {"field": field}


def test_nobody_is_asked_for_before_somebody_signs_in() -> None:
    signed_in = SignedIn()
    with pytest.raises(InputError) as caught:
        signed_in.require()
    assert caught.value.code == "analyst_unknown"
    signed_in.sign_in(new_analyst("Li Wei", "LW"))
    signed_in.require()
    signed_in.sign_in(None)
    assert signed_in.analyst is None
