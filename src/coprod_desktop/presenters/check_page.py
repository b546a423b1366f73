"""Check your answers: every question of a theme with what was said, and a way to change each."""

from __future__ import annotations

from coprod_desktop.domain.answers import Mark, SectionMark
from coprod_desktop.domain.listing import put
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.equal_notes import equal_notes
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Button, Row, Screen, Summary, Text, Weight
from coprod_desktop.presenters.wording import answer_in_words


class CheckPage(Page):
    """Ends a theme. The last theme of a section ends the section, for now."""

    def open(self) -> None:
        """Find the theme and what comes after it."""
        found = self.desk.theme(self.item)
        if found is None:
            raise NotHere(self.item)
        self.section, self.theme = found
        themes = self.section.themes
        after = themes.index(self.theme) + 1
        self.next_theme = themes[after] if after < len(themes) else None

    def screen(self) -> Screen:
        """Return the rows and the way on."""
        words = self.desk.words
        rows = tuple(
            Row(
                label=self.desk.asked(question),
                words=answer_in_words(
                    self.desk.project, question, self.desk.answer_to(question.id), self.desk.today, words
                ),
                button=Button(
                    id=f"change/{question.id}",
                    words=words("Change: {question}", question=shorten(self.desk.asked(question), 120)),
                    weight=Weight.QUIET,
                ),
            )
            for question in self.desk.questions_of(self.theme)
        )
        on = (
            words("Go on to: {theme}", theme=self.next_theme.title)
            if self.next_theme
            else words("This part is done for now")
        )
        return Screen(
            id="check",
            key=self.key,
            title=words("Check your answers: {theme}", theme=self.theme.title),
            parts=(
                Text(words=words("Blanks are fine. You can change anything, now or another day.")),
                *equal_notes(self.desk, (row.words for row in rows)),
                Summary(rows=rows),
                go_on(on),
                Button(id="to-map", words=words("Back to the map")),
                quiet("look-again", words("We want to look at this part again")),
                quiet("edit-questions", words("Add, reword, hide or move questions")),
            ),
            window_title=words("Check your answers"),
        )

    def press(self, button: str) -> None:
        """Go on, change an answer, or say that this part is done."""
        if button.startswith("change/"):
            self.paths.go("question-change", button.removeprefix("change/"))
        elif button == "to-map":
            self.paths.go("map")
        elif button == "edit-questions":
            self.paths.go("own-questions", self.theme.id)
        elif button == "look-again":
            self._mark(Mark.LOOK_AGAIN)
            self.paths.go("map")
        elif button == "continue" and self.next_theme:
            self.paths.go("theme", self.next_theme.id)
        elif button == "continue":
            self._mark(Mark.DONE_FOR_NOW)
            self.paths.go("map")

    def _mark(self, mark: Mark) -> None:
        marks = put(self.desk.project.section_marks, SectionMark(id=self.section.id, mark=mark))
        self.desk.keep(section_marks=marks)
