"""What tests of documents share: a document to make, and a reader for what was made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.blocks import Block, Document, Heading
from coprod_desktop.domain.pack import DocumentKind
from tests.documents.reading import Reading, read_pdf


@pytest.fixture
def read() -> Callable[[bytes], Reading]:
    """Return what reads a PDF."""
    return read_pdf


@pytest.fixture
def paper() -> Callable[..., Document]:
    """Return what makes a document of blocks."""

    def make(*blocks: Block, **changes: Any) -> Document:
        said: dict[str, Any] = {
            "kind": DocumentKind.WORKING_TOGETHER,
            "name": "working-together-version-2",
            "title": "Our working-together agreement",
            "goal": "A brochure for parents, made by us.",
            "version": 2,
            "status": AgreementStatus.DRAFT,
            "day": "3 March 2026",
            "made_at": "2026-03-03T10:00:00Z",
            "language": "en-GB",
            "blocks": blocks or (Heading(level=2, words="What we promise"),),
        }
        return Document(**(said | changes))

    return make
