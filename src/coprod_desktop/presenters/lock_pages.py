"""The lock of a project: the words that lock it, the spare key, and taking the lock off."""

from __future__ import annotations

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.recovery_sheet import recovery_sheet
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.for_a_printer import for_a_printer
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.safe_pages import NO_LOCK, SafePage
from coprod_desktop.presenters.screen import Button, Part, Screen, Text, Tone, Weight
from coprod_desktop.presenters.secret_words import SHOW, secret_words

FEW_WORDS, FEW_LETTERS = 3, 12


class SheetPage(SafePage):
    """The base of the pages that give a recovery sheet: its numbers are shown once and kept nowhere."""

    def open(self) -> None:
        """Begin with no numbers."""
        super().open()
        self.numbers = ""
        self.chosen, self.again = "", False  # the words it was locked with just now, and whether they show

    def take_numbers(self, numbers: str) -> None:
        """Show the numbers for the sheet: this once."""
        self.numbers = numbers

    def sheet_screen(self, title: str) -> Screen:
        """Return the numbers, to print or to copy by hand. They are shown once and kept nowhere."""
        words = self.desk.words
        return Screen(
            id=self.place.screen,
            key=f"{self.key}/sheet",
            title=title,
            parts=(
                Text(words=words("If the words are lost, these numbers open the project.")),
                Text(words=self.numbers, tone=Tone.NOTE),
                Text(words=words("They are shown only now. Print them, or copy them by hand.")),
                go_on(words("Print the spare key"), "print"),
                Button(id="done", words=words("We have the numbers on paper. Carry on")),
                *self._words_again(),
                Text(
                    words=words(
                        "Keep the paper in a safe place, not with the laptop. "
                        "Without the words and the spare key, nobody can open the project."
                    ),
                    tone=Tone.HINT,
                ),
            ),
            back=False,
            window_title=words("The spare key"),
        )

    def _words_again(self) -> tuple[Part, ...]:
        words = self.desk.words
        if not self.chosen:
            return ()
        if not self.again:
            return (Button(id=SHOW, words=words("Show the words again"), weight=Weight.QUIET),)
        hide = Button(id=SHOW, words=words("Hide the words"), weight=Weight.QUIET)
        return (Text(words=self.chosen, tone=Tone.NOTE), hide)

    def press_sheet(self, button: str) -> None:
        """Print the sheet, or go on without the numbers."""
        if button == "print":
            desk, outside = self.desk, self.desk.outside
            document = recovery_sheet(desk.project, self.numbers, desk.today, desk.words)
            outside.in_background(lambda: for_a_printer(outside, document), self._print, self._tell)
        elif button == SHOW:
            self.again = not self.again
        elif button == "done":
            self.numbers = self.chosen = ""
            self.paths.go("safe")

    def _print(self, pages: bytes) -> None:
        if self.paths.shows(self):  # nobody else is asked where to print what opens the project
            self.desk.outside.print_pdf(pages)


class LockPage(SafePage):
    """What can be done about the lock: other words, another spare key, or none at all."""

    def screen(self) -> Screen:
        """Return the ways."""
        words = self.desk.words
        ways: tuple[Part, ...] = (
            Button(id="safe-words", words=words("Choose other words")),
            Button(id="safe-sheet", words=words("Make a new spare key")),
            Button(id="take-off", words=words("Take the lock off"), weight=Weight.QUIET),
        )
        return Screen(
            id="safe-lock",
            key=self.key,
            title=words("The lock of our project"),
            parts=(self.waiting(),) if self.busy else ways,
            window_title=words("The lock"),
        )

    def press(self, button: str) -> None:
        """Go to what was chosen, or take the lock off."""
        if button in ("safe-words", "safe-sheet"):
            self.paths.go(button)
        elif button == "take-off" and self.vault.locked and not self.busy:
            self.work(self._take_off, self._off)

    def _take_off(self) -> str:
        self.vault.take_lock_off()
        return ""

    def _off(self, _: str) -> None:
        said = self.desk.words("The lock is off. {so}", so=self.desk.words(NO_LOCK))
        self.paths.go("safe")
        self.desk.notice = said


class LockWordsPage(SheetPage):
    """Chooses the words: some by chance, or the group's own."""

    def open(self) -> None:
        """Think of some words."""
        super().open()
        self.suggested = self.desk.suggest_words()
        self.own, self.typed, self.warned, self.shown = False, "", False, False

    def screen(self) -> Screen:
        """Return the words to choose, or the sheet once the project is locked."""
        words = self.desk.words
        if self.numbers:
            return self.sheet_screen(words("The project is locked"))
        return Screen(
            id="safe-words",
            key=f"{self.key}/{'own' if self.own else ''}",
            title=words("Which words shall lock our project?"),
            parts=(self.waiting(),) if self.busy else self._own() if self.own else self._suggested(),
            problems=self.problems,
            window_title=words("Words that lock"),
        )

    def _suggested(self) -> tuple[Part, ...]:
        words = self.desk.words
        n = len(self.suggested.split())
        return (
            Text(words=words("{n} words for you", n=n), tone=Tone.LABEL),
            Text(words=self.suggested, tone=Tone.NOTE),
            Text(words=words("Nobody chose them. They are very hard to guess.")),
            Text(words=words("Write them on paper now. Tell them only to people in your group.")),
            go_on(words("Lock it with these words"), "use"),
            Button(id="other", words=words("Show {n} other words", n=n)),
            Button(id="own", words=words("Choose our own words")),
        )

    def _own(self) -> tuple[Part, ...]:
        words = self.desk.words
        use = (
            words("Lock it with these words all the same")
            if self.warned
            else words("Lock it with these words")
        )
        return (
            *secret_words(
                words,
                self.typed,
                label=words("Our words"),
                hint=words("3 words or more are hard to guess. A name or a date is easy to guess."),
                shown=self.shown,
            ),
            go_on(use, "use"),
            Button(id="suggested", words=words("Let the laptop pick words")),
        )

    def change(self, field: str, value: str) -> None:
        """Take in the group's own words."""
        if field == "words":
            self.typed, self.problems, self.warned = clean(value), (), False

    def press(self, button: str) -> None:
        """Choose, and lock."""
        if self.numbers:
            self.press_sheet(button)
        elif self.busy:
            return
        elif button == SHOW:
            self.shown = not self.shown
        elif button == "other":
            self.suggested = self.desk.suggest_words()
        elif button in ("own", "suggested"):
            self.own, self.problems = button == "own", ()
        elif button == "use":
            self._use()

    def _use(self) -> None:
        words, chosen = self.desk.words, self.typed if self.own else self.suggested
        if is_blank(chosen):
            self.problems = (Problem(field="words", words=words("Write some words first.")),)
        elif is_easy_to_guess(chosen) and not self.warned:
            said = "These are short, so somebody may guess them. Write more, or use them all the same."
            self.problems, self.warned = (Problem(field="words", words=words(said)),), True
        else:
            self.problems, self.chosen, self.again = (), chosen, False
            self.work(lambda: self.vault.lock(chosen), self.take_numbers)


class NewSheetPage(SheetPage):
    """Makes another recovery sheet; the one before opens nothing any more."""

    def screen(self) -> Screen:
        """Return what it means, or the numbers."""
        words = self.desk.words
        if self.numbers:
            return self.sheet_screen(words("The new spare key"))
        ask: tuple[Part, ...] = (
            Text(words=words("The spare key you have now will not open the project any more.")),
            go_on(words("Make a new spare key"), "make"),
        )
        return Screen(
            id="safe-sheet",
            key=self.key,
            title=words("Make a new spare key?"),
            parts=(self.waiting(),) if self.busy else ask,
            window_title=words("The spare key"),
        )

    def press(self, button: str) -> None:
        """Make it."""
        if self.numbers:
            self.press_sheet(button)
        elif button == "make" and self.vault.locked and not self.busy:
            self.work(self.vault.new_sheet, self.take_numbers)


def is_easy_to_guess(words: str) -> bool:
    """Return whether words are so short that somebody may guess them: said once, never refused."""
    return len(words.split()) < FEW_WORDS and sum(not mark.isspace() for mark in words) < FEW_LETTERS
