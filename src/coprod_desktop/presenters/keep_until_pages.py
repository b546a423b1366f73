"""How long things are kept, and why; and taking them away when the day has come (I5, G10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.what_we_keep import missing, what_we_keep
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.keep_until import (
    KINDS,
    KeepUntil,
    Kept,
    all_kinds,
    how_many,
    is_due,
    let_go,
    one_kind,
)
from coprod_desktop.domain.listing import put
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import FieldPage, field_in_words
from coprod_desktop.presenters.own_papers import OwnPaper
from coprod_desktop.presenters.page import NotHere, quiet
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import Bullets, Button, Card, Cards, Part, Screen, Text, Tone

KEEP = CardKind[KeepUntil](
    screen="keep-until",
    field_screen="keep-until-field",
    window="How long we keep things",
    find=one_kind,
    keep=lambda project, one: replace(project, keep_until=put(project.keep_until, one)),
    fields=(
        CardField(
            "until",
            "Until which day do we keep it?",
            "The last day (optional)",
            "The last day",
            Ask.DAY,
            hint="For example, 31 March 2027",
        ),
        CardField(
            "why",
            "Why do we keep it until then?",
            "The reason (optional)",
            "Why",
            example="Whoever gave the money may ask about it for 12 months.",
            box=3,
        ),
    ),
)
WHAT = {
    Kept.CHOICES: "What people chose before, and what people chose who left. The latest choices stay.",
    Kept.PAPERS: "The words of earlier versions, and pictures of them. The newest version stays.",
    Kept.NAMES: "The cards and names of people who left. What they said stays, with no name.",
    Kept.WHOLE: "Everything in this project, with its earlier copies on this laptop.",
}
"""What goes of each kind, and what stays."""


class KeepUntilPage(OwnPaper):
    """Each kind of record, until when it is kept, and why; and a paper about it to give away (G8)."""

    def screen(self) -> Screen:
        """Return the list."""
        words, cards = self.desk.words, tuple(map(self._card, all_kinds(self.desk.project)))
        return Screen(
            id="keep-until",
            key=self.key,
            title=words("How long we keep things"),
            parts=(
                Text(words=words("We keep things only as long as we need them. The map tells you in time.")),
                Text(words=words("Nothing goes by itself. You decide on the day."), tone=Tone.HINT),
                Cards(label=words("What we keep"), cards=cards),
                *self._sheet(),
            ),
            notice=self.says,
            window_title=words("How long we keep things"),
        )

    def _sheet(self) -> tuple[Part, ...]:
        """Return the way to the paper, and what it still lacks. Nothing is held up by that."""
        words = self.desk.words
        gaps = missing(Source(self.desk.project, self.desk.pack, words))
        return (
            Text(words=words("A paper to give away"), tone=Tone.LABEL),
            Text(words=words("It says what we keep about people, and why. Anybody may have it.")),
            *((Text(words=words("Not written yet:")), Bullets(items=gaps)) if gaps else ()),
            Button(id="print", words=words("Print the paper about what we keep")),
            *((quiet("write", words("Write it in “About our project”")),) if gaps else ()),
        )

    def _what_we_keep(self) -> Document:
        desk = self.desk
        return what_we_keep(Source(desk.project, desk.pack, desk.words), desk.today)

    def _card(self, one: KeepUntil) -> Card:
        words, name = self.desk.words, self.desk.words(KINDS[Kept(one.id)])
        until, why = (field_in_words(self.desk, field, one) for field in KEEP.fields)
        due = is_due(one, self.desk.now().date())
        lines = (
            words("No day yet") if is_blank(one.until) else words("Until: {day}", day=until),
            words("Why: {why}", why=why) if not is_blank(one.why) else "",
        )
        change = Button(id=f"change/{one.id}", words=words("Change the day: {what}", what=name))
        go = Button(id=f"due/{one.id}", words=words("Take away: {what}", what=name))
        return Card(
            title=name, lines=tuple(filter(None, lines)), buttons=(go, change) if due else (change, go)
        )

    def press(self, button: str) -> None:
        """Change a day and its reason, look at what taking away means, or take the paper."""
        self.make_paper(button, self._what_we_keep)
        verb, _, kind = button.partition("/")
        if verb == "change":
            self.paths.go("keep-until-field", f"{kind}/until")
        elif verb == "due":
            self.paths.go("keep-until-due", kind)
        elif button == "write":
            self.paths.go("theme", "about.information")


class KeepUntilFieldPage(FieldPage):
    """The day, or the reason."""

    kind = KEEP

    def screen(self) -> Screen:
        """Return the field; it says for which kind it is."""
        what = self.desk.words(KINDS[Kept(self.record_id)])
        return replace(super().screen(), step=what)


class LetGoPage(SafePage):
    """What goes, what stays, and taking it away. A whole project can come back for a while."""

    def open(self) -> None:
        """Find the kind."""
        super().open()
        if self.item not in set(Kept):
            raise NotHere(self.item)
        self.kept, self.done = Kept(self.item), False

    def screen(self) -> Screen:
        """Return what taking away means."""
        words = self.desk.words
        n = how_many(self.desk.project, self.kept)
        nothing = self.kept is not Kept.WHOLE and n == 0
        parts = [
            Text(words=words(WHAT[self.kept])),
            *((Text(words=words("How many records: {n}", n=n)),) if self.kept is not Kept.WHOLE else ()),
            Text(words=words("What nobody can promise"), tone=Tone.LABEL),
            Bullets(
                items=(
                    words("Papers that were printed or given out, and files on sticks"),
                    words("What a disk still keeps and does not show"),
                )
            ),
        ]
        if self.busy:
            parts.append(self.waiting())
        elif nothing:
            parts.append(Text(words=words("There is nothing to take away now."), tone=Tone.NOTE))
        else:
            parts.append(Text(words=words(self._how_long()), tone=Tone.NOTE))
            parts.append(quiet("now", words("Take it away now")))
        parts.append(Button(id="longer", words=words("Keep it. Choose another day")))
        return Screen(
            id="keep-until-due",
            key=self.key,
            title=words("Take away: {what}", what=words(KINDS[self.kept])),
            parts=tuple(parts),
            window_title=words("How long we keep things"),
        )

    def _how_long(self) -> str:
        if self.kept is Kept.WHOLE:
            return "You can put it back until the program is closed. Then it cannot come back."
        return "This cannot be undone."

    def press(self, button: str) -> None:
        """Take it away, or keep it longer."""
        if button == "longer":
            self.paths.go("keep-until-field", f"{self.item}/until")
        elif button == "now" and not self.busy:
            self._let_go_of_all() if self.kept is Kept.WHOLE else self._let_go()

    def _let_go(self) -> None:
        desk, kept = self.desk, self.kept
        desk.remember()
        desk.flush()
        if desk.trouble:
            return

        def clean(project: Project) -> Project:
            return let_go(project, kept, desk.make_id)

        rest = replace(clean(desk.project), changed_at=desk.stamp)
        try:
            self.vault.take_out(rest)
        except CoprodError as trouble:
            desk.notice = str(trouble)
            return
        desk.forget(rest)
        self.work(lambda: self._clean(clean), lambda _: self._tell(desk.words("It is not kept any more.")))

    def _clean(self, clean: Callable[[Project], Project]) -> str:
        self.vault.clean_up(clean)
        return ""

    def _let_go_of_all(self) -> None:
        self.desk.move_to(Place(screen="map"))  # who puts it back and carries on is not brought here again
        if self.desk.trouble:
            return
        try:
            self.vault.remove()
        except CoprodError as trouble:
            said = str(trouble)
        else:
            said = self.desk.words(
                "The project is taken away. You can put it back until the program is closed."
            )
        self.paths.go("home")
        self.paths.tell(said)
