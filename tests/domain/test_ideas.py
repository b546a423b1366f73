"""X13: an idea that is not taken has a reason and says who decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.ideas import Fit, Idea, standing

IDEA = Idea(id="i", words="A film", reason="It costs more than we have", decided_by="The group")


@pytest.mark.parametrize("fit", Fit)
def test_that_an_idea_with_a_reason_and_who_decided_stands_as_written(fit: Fit) -> None:
    assert standing(replace(IDEA, fit=fit)) is fit


@pytest.mark.parametrize("missing", ["reason", "decided_by"])
@pytest.mark.parametrize("fit", [Fit.PARTLY, Fit.NOT_NOW, Fit.NOT_THIS_PROJECT])
def test_X13_no_idea_is_put_aside_without_a_reason_and_who_decided(missing: str, fit: Fit) -> None:
    assert standing(Idea(**{**IDEA.__dict__, missing: " \u200b", "fit": fit})) is Fit.OPEN


def test_that_an_idea_that_fits_needs_no_reason() -> None:
    assert standing(Idea(id="i", fit=Fit.FITS)) is Fit.FITS
