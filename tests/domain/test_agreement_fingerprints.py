from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.fingerprints import fingerprint


def test_that_a_fingerprint_never_changes_between_versions_of_the_program() -> None:
    assert fingerprint("We check in before we start.") == EXPECTED


def test_that_one_changed_letter_changes_it() -> None:
    assert fingerprint("We share control.") != fingerprint("We share control!")


@given(st.text(st.characters()))
def test_that_it_is_short_and_easy_to_read_out_for_any_text(words: str) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", fingerprint(words))


def test_that_half_a_character_does_not_stop_it() -> None:
    assert fingerprint("\ud83d") != fingerprint("")


# sha256("We check in before we start.") begins with these 40 bits, in Crockford's base 32.
EXPECTED = "PATD-T8A3"
