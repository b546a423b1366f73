"""Printing one paper: on which printer, how many, which pages, one side or both."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.page_choice import parse_pages
from coprod_desktop.presenters.agreement_pages import paper_named
from coprod_desktop.presenters.outside import Printer, PrintWish
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    TextField,
    Tone,
)

MOST_COPIES = 99


class PrintPage(Page):
    """How a paper is printed. The item is "kind/person"."""

    def open(self) -> None:
        """Find the paper, and look for printers."""
        self.paper = paper_named(self.desk, self.item)
        self.document = self.paper.document(self.desk)
        self.fields = {"printer": "", "copies": "1", "pages": "", "sides": "one"}
        self.says, self.again = "", False
        self._look_for_printers()

    def _look_for_printers(self) -> None:
        self.found: Sequence[Printer] | None = None
        self.desk.outside.in_background(self.desk.outside.printers, self._take_printers, self._no_printers)

    def _take_printers(self, found: Sequence[Printer]) -> None:
        self.found = found
        if self.again:  # at first the heading is being read, and news would cut it off
            self.says = self._what_was_found()
        usual = next((one.id for one in found if one.usual or len(found) == 1), "")
        self.fields["printer"] = self.fields["printer"] or usual
        self.desk.outside.redraw()

    def _no_printers(self, said: str) -> None:
        self.found = ()
        self._tell(said)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return what can be chosen."""
        words = self.desk.words
        return Screen(
            id="print",
            key=self.key,
            title=words("Print a paper"),
            step=self.document.title,
            parts=(
                Text(words=words("You can also save the paper, and print it somewhere else.")),
                *self._parts(),
            ),
            problems=self.problems,
            notice=self.says,
            window_title=words("Print a paper"),
        )

    def _what_was_found(self) -> str:
        words = self.desk.words
        if self.found:
            return words("The printers of this laptop are listed now.")
        return words("There is no printer here yet. Join one to this laptop, and put it on.")

    def _parts(self) -> tuple[Part, ...]:
        words = self.desk.words
        own = quiet("own", words("Use the laptop’s own print window"))
        if self.found is None:
            return (Text(words=words("Looking for printers…"), tone=Tone.HINT), own)
        if not self.found:
            return (
                *(() if self.says else (Text(words=self._what_was_found()),)),
                Button(id="again", words=words("Look for printers again")),
                Button(id="save-instead", words=words("Go back and save the paper")),
                own,
            )
        return (*self._fields(self.found), go_on(words("Print it now"), "print"), own)

    def _fields(self, found: Sequence[Printer]) -> tuple[Part, ...]:
        words, fields = self.desk.words, self.fields
        return (
            ChoiceField(
                id="printer",
                label=words("Which printer?"),
                options=tuple(self._option(one) for one in found),
                chosen=fields["printer"],
            ),
            TextField(id="copies", label=words("How many of this paper?"), value=fields["copies"]),
            TextField(
                id="pages",
                label=words("Which pages?"),
                value=fields["pages"],
                hint=words("Write numbers, such as 1-3, 5. Leave it empty to print all pages."),
            ),
            ChoiceField(
                id="sides",
                label=words("Print on one side, or on both?"),
                options=(
                    Option(id="one", words=words("One side")),
                    Option(id="both", words=words("Both sides, where the printer can")),
                ),
                chosen=fields["sides"],
            ),
        )

    def _option(self, printer: Printer) -> Option:
        stopped = self.desk.words("It is stopped now. Papers wait until it goes on.")
        return Option(id=printer.id, words=printer.words, hint=stopped if printer.stopped else "")

    def change(self, field: str, value: str) -> None:
        """Take in what was chosen."""
        if field in self.fields:
            self.fields[field] = value

    def press(self, button: str) -> None:
        """Print, look for printers again, or go another way."""
        self.problems, self.says = (), ""
        if button == "print":
            self._print()
        elif button == "again":
            self.again = True
            self._look_for_printers()
        elif button == "own":
            self._make(self._ask_the_laptop)
        elif button == "save-instead":
            self.paths.back()

    def _print(self) -> None:
        words, fields = self.desk.words, self.fields
        copies = int(fields["copies"]) if fields["copies"].strip().isdecimal() else 0
        pages = parse_pages(fields["pages"])
        checks = (
            ("printer", bool(fields["printer"]), words("Choose a printer.")),
            (
                "copies",
                1 <= copies <= MOST_COPIES,
                words("Write a number from 1 to {most}.", most=MOST_COPIES),
            ),
            ("pages", pages is not None, words("Write the numbers of pages, such as 1-3, 5.")),
        )
        self.problems = tuple(Problem(field=field, words=said) for field, well, said in checks if not well)
        if self.problems or pages is None:
            return
        wish = PrintWish(
            printer=fields["printer"], copies=copies, pages=pages, both_sides=fields["sides"] == "both"
        )
        self._make(lambda pdf: self._send(pdf, wish))

    def _make(self, then: Callable[[bytes], None]) -> None:
        """Keep the version that is printed, and make its pages."""
        desk, outside = self.desk, self.desk.outside
        self.paper.keep_version(desk, self.document)
        self.document = document = self.paper.document(desk)
        self.says = desk.words("Making the paper…")  # it takes a while, and a press is never silent
        outside.in_background(lambda: outside.make_pdf(document), then, self._tell)

    def _ask_the_laptop(self, pdf: bytes) -> None:
        """Open the laptop's own print window, which tells by itself what comes of it."""
        self._tell("")
        self.desk.outside.print_pdf(pdf)

    def _send(self, pdf: bytes, wish: PrintWish) -> None:
        words, outside = self.desk.words, self.desk.outside
        self._tell(words("Sending the paper to the printer…"))

        def sent(prints: bool) -> None:
            self._tell(
                words("The printer has the paper.")
                if prints
                else words("Look at the printer. It is stopped now. The paper waits until it goes on.")
            )

        outside.in_background(lambda: outside.print_as(pdf, wish), sent, self._tell)
