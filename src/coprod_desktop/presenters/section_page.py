"""The start of a part, and of a theme in it: what it is for, how long it takes, what it needs."""

from __future__ import annotations

from coprod_desktop.domain.answers import Reply
from coprod_desktop.domain.pack import Theme
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.private_cards_page import is_of_statements
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone
from coprod_desktop.presenters.wording import how_long


def answered(desk: Desk, theme: Theme) -> int:
    """Return how many of a theme's questions have an answer of any kind."""
    said = desk.replies()
    return sum(1 for question in desk.questions_of(theme) if question.id in said)


def first_open(desk: Desk, theme: Theme) -> str:
    """Return the first question of a theme that is open or kept for later; else the first; else none."""
    questions, said = desk.questions_of(theme), desk.replies()
    waiting = (q.id for q in questions if said.get(q.id, Reply.LATER) is Reply.LATER)
    return next(waiting, questions[0].id if questions else "")


class SectionPage(Page):
    """Opens one part of the map: its themes in any order."""

    def open(self) -> None:
        """Find the section."""
        section = self.desk.section(self.item)
        if section is None:
            raise NotHere(self.item)
        self.section = section

    def screen(self) -> Screen:
        """Return what the part is for and its themes."""
        words, section = self.desk.words, self.section
        parts: list[Part] = [Text(words=section.intro), self._takes()]
        started = any(answered(self.desk, theme) for theme in section.themes)
        parts.append(go_on(words("Carry on") if started else words("Start")))
        if len(section.themes) > 1:
            parts.append(
                Cards(
                    label=words("Or open one part of it"),
                    cards=tuple(self._card(theme) for theme in section.themes),
                )
            )
        return Screen(
            id="section",
            key=self.key,
            title=section.title,
            picture=section.picture,
            parts=tuple(parts),
            window_title=section.title,
        )

    def _takes(self) -> Text:
        words, section = self.desk.words, self.section
        time = how_long(section.minutes, words)
        said = words("It takes about {time}. You can stop at any time.", time=time)
        return Text(
            words=f"{said}\n{words('What helps: {needs}', needs=section.needs)}" if section.needs else said,
            tone=Tone.NOTE,
            picture="clock",
        )

    def _card(self, theme: Theme) -> Card:
        words = self.desk.words
        total, n = len(self.desk.questions_of(theme)), answered(self.desk, theme)
        said = words("{n} of {total} questions answered", n=n, total=total)
        return Card(
            title=theme.title,
            picture=theme.picture,
            lines=(said,),
            buttons=(
                Button(id=f"theme/{theme.id}", words=words("Open: {theme}", theme=theme.title)),
                *(
                    (quiet(f"check/{theme.id}", words("See our answers: {theme}", theme=theme.title)),)
                    if n
                    else ()
                ),
            ),
        )

    def press(self, button: str) -> None:
        """Open a theme, its answers, or the first theme with something still to say."""
        kind, _, theme = button.partition("/")
        if kind in ("theme", "check") and theme:
            self.paths.go(kind, theme)
        elif button == "continue":
            self._go_on()

    def _go_on(self) -> None:
        """Open the first theme with something still to say. Who carries on has read how it starts."""
        themes = self.section.themes
        counts = {one.id: (answered(self.desk, one), len(self.desk.questions_of(one))) for one in themes}
        theme = next((one for one in themes if counts[one.id][0] < counts[one.id][1]), None)
        if theme is not None and any(said for said, _ in counts.values()):
            self.paths.go("question", first_open(self.desk, theme))
        else:
            self.paths.go("theme", (theme or themes[0]).id)


class ThemePage(Page):
    """Says what a theme is about before its first question."""

    def open(self) -> None:
        """Find the theme."""
        found = self.desk.theme(self.item)
        if found is None:
            raise NotHere(self.item)
        self.section, self.theme = found

    def screen(self) -> Screen:
        """Return the theme's introduction."""
        words, total = self.desk.words, len(self.desk.questions_of(self.theme))
        parts: list[Part] = [Text(words=self.theme.intro)] if self.theme.intro else []
        parts += [
            Text(words=self._asks(total)),
            go_on(words("Go to the questions") if total else words("Check your answers")),
            *((Button(id="alone", words=words("Ask each person alone first")),) if self._alone else ()),
            quiet("edit-questions", words("Add, reword, hide or move questions")),
        ]
        return Screen(
            id="theme",
            key=self.key,
            title=self.theme.title,
            picture=self.theme.picture or self.section.picture,
            step=self.section.title,
            parts=tuple(parts),
            window_title=self.theme.title,
        )

    @property
    def _alone(self) -> bool:
        return is_of_statements(self.desk, self.theme)

    def _asks(self, total: int) -> str:
        words = self.desk.words
        if total == 0:
            return words("There are no questions here now. You can add one, or show a hidden one.")
        if total == 1:
            return words("1 question. You can skip it and come back.")
        return words("{n} questions, one on each page. Skip any of them. You can come back.", n=total)

    def press(self, button: str) -> None:
        """Go to the first question with something still to say."""
        if button == "edit-questions":
            self.paths.go("own-questions", self.theme.id)
        elif button == "alone" and self._alone:
            self.paths.go("private-cards", self.theme.id)
        elif button == "continue":
            first = first_open(self.desk, self.theme)
            self.paths.go(*(("question", first) if first else ("check", self.theme.id)))
