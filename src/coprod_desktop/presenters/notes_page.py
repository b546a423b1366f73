"""A person's private notes: written, sealed with words or pictures, and opened again (X01, I6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.plan_to_notes import (
    own_lines,
    with_own_lines,
    without_own_lines,
    without_what_was_locked,
)
from coprod_desktop.domain.private_notes import PICKS, PICTURES, PrivateNotes, SealedWith
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.lock_pages import is_easy_to_guess
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    ChoiceField,
    Option,
    Part,
    Screen,
    Text,
    TextField,
    Tone,
)

T = TypeVar("T")
WRITE, SEAL, SECRET, FORGOT = "write", "seal", "secret", "forgot"
COUNTED = ("first", "second", "third", "fourth")
FORGET = (
    "If you lose the words or pictures, nobody can read your notes. Nothing else is lost. Your choices stay."
)


class ConsentNotesPage(TalkPage):
    """The notes of the person who has the laptop. What opens them is kept nowhere."""

    def open(self) -> None:
        """Begin with the notes, or with asking for what opens them."""
        super().open()
        self.notes = find(self.desk.project.private_notes, self.person_id) or PrivateNotes(id=self.person_id)
        self.words, self.way = self.notes.words, self.notes.way
        self.secret, self.picks, self.says, self.busy, self.sealing = "", "", "", False, False
        self.brought = False  # whether the lines of the plan that only they see are among the words
        self.step = WRITE if self.notes.way is SealedWith.NOTHING else SECRET

    # What is shown

    def screen(self) -> Screen:
        """Return the step."""
        words = self.desk.words
        steps = {WRITE: self._write, SEAL: self._seal, SECRET: self._secret, FORGOT: self._forgot}
        title, parts = steps[self.step]()
        waits: tuple[Part, ...] = (Text(words=words("One moment, please."), tone=Tone.NOTE),)
        return Screen(
            id="consent-notes",
            key=f"{self.key}/{self.step}/{self.sealing}/{self._picked if self.step == SECRET else ''}",
            title=title,
            parts=waits if self.busy else parts,
            problems=self.problems,
            notice=self.says,
            back=False,
            window_title=words("Your own choices"),
        )

    def _write(self) -> tuple[str, tuple[Part, ...]]:
        words, sealed = self.desk.words, self.way is not SealedWith.NOTHING
        hint = words("What might be hard, what helps, who you would tell. Or anything else.")
        parts: tuple[Part, ...] = (
            TextField(id="notes", label=words("Your notes"), hint=hint, value=self.words, lines=6),
        )
        parts += self._lines_to_bring()
        if sealed:
            seals = (
                go_on(words("Lock them again"), "keep"),
                quiet("open", words("Take the lock off")),
            )
            return words("Your notes are open"), (*parts, *seals)
        return words("My private notes"), (
            Text(words=words("Only this page shows them. They are on no paper of the group.")),
            *parts,
            go_on(words("Keep them and go back"), "mine"),
            Text(words=words("With no lock, somebody who knows about files can read them."), tone=Tone.HINT),
            Button(id="seal", words=words("Lock them, so that only I can open them")),
        )

    def _lines_to_bring(self) -> tuple[Part, ...]:
        """Return the way to bring in the lines of the plan that only this person sees, if there are any."""
        if self.brought or not own_lines(self.desk.project, self.person_id):
            return ()
        return (quiet("bring", self.desk.words("Bring in plan lines that only I see")),)

    def _seal(self) -> tuple[str, tuple[Part, ...]]:
        words = self.desk.words
        strength = (
            words("4 words that the program finds for you are very hard to guess."),
            words("A word or a name that people know of you is easy to guess."),
            words("4 pictures are easy to guess. There are only 10,000 ways."),
            words("Pictures stop a quick look. Somebody with the file can try all of them in 1 hour."),
        )
        return words("How do you want to lock your notes?"), (
            Text(words=words(FORGET), tone=Tone.NOTE),
            Text(words=words("How strong each one is"), tone=Tone.LABEL),
            Bullets(items=strength),
            Button(id=SealedWith.WORDS, words=words("With words")),
            Button(id=SealedWith.PICTURES, words=words("With 4 pictures")),
            Button(id="write", words=words("Not now. Go back to my notes")),
        )

    def _secret(self) -> tuple[str, tuple[Part, ...]]:
        words = self.desk.words
        if self.way is SealedWith.PICTURES:
            count = words(COUNTED[self._picked])
            title = words("Choose the {which} picture", which=count)
            options = tuple(Option(id=one, words=words(said), picture=one) for one, said in PICTURES.items())
            box: Part = ChoiceField(id="picture", label=words("Pictures"), options=options)
        else:
            title = words("The words that open your notes")
            box = TextField(
                id="secret",
                label=words("Your words"),
                value=self.secret,
                secret=True,
                hidden=not self.sealing,
            )
        return title, (
            *((Text(words=words(FORGET), tone=Tone.HINT),) if self.sealing else ()),
            *((Text(words=self._suggestion(), tone=Tone.HINT),) if self.sealing else ()),
            box,
            go_on(words("Continue")),
            *(() if self.sealing else (quiet("forgot", words("I do not know them any more")),)),
            Button(id="mine", words=words("Go back. Change nothing")),
        )

    def _suggestion(self) -> str:
        words = self.desk.words
        if self.way is SealedWith.PICTURES and self._picked:
            chosen = ", ".join(words(PICTURES[one]) for one in self.secret.split())
            return words("So far: {pictures}", pictures=chosen)
        if self.way is SealedWith.PICTURES:
            return words("Look round first, so that nobody else sees what you choose.")
        return words("You could use: {words}\nThey are not shown again.", words=self.suggested)

    def _forgot(self) -> tuple[str, tuple[Part, ...]]:
        words = self.desk.words
        return words("If you do not know it any more"), (
            Text(words=words("Nobody can open the notes then, and nobody can help with it.")),
            Text(words=words("You can take them away, and write new ones. Your choices stay.")),
            Button(id="let-go", words=words("Take these notes away")),
            go_on(words("Try again"), "try"),
        )

    @property
    def _picked(self) -> int:
        return len(self.secret.split()) if self.way is SealedWith.PICTURES else 0

    # What is done

    def change(self, field: str, value: str) -> None:
        """Take in notes, words or a picture. Notes without a seal are saved a moment later."""
        if field == "secret":
            self.secret = clean(value)
        elif field == "picture" and value in PICTURES:
            self.picks = value
        elif field == "notes":
            self.words = clean(value)
            if self.way is SealedWith.NOTHING:
                self.desk.keep_soon(private_notes=self._with(replace(self.notes, words=self.words)))

    def act(self, button: str) -> None:
        """Go on, one step after the other."""
        self.problems, self.says = (), ""
        if self.busy:
            return
        match button:
            case "mine":
                self.desk.flush()
                self.paths.go("consent-mine", self.person_id)
            case "seal" | "write":
                self.step = button
            case SealedWith.WORDS | SealedWith.PICTURES:
                self.way, self.step, self.sealing, self.secret = SealedWith(button), SECRET, True, ""
                self.suggested = self.desk.suggest_words()
            case "continue":
                self._go_on()
            case "bring":
                self._bring()
            case "keep":
                self._seal_now()
            case "open":
                self._take_seal_off()
            case "forgot" | "try":
                self.step, self.secret = (FORGOT if button == "forgot" else SECRET), ""
            case "let-go":
                self.desk.keep(private_notes=drop(self.desk.project.private_notes, self.person_id))
                self._begin_again()

    def _bring(self) -> None:
        """Put the lines under the notes. They leave the plan at once, or, where there is a lock, with it."""
        desk = self.desk
        self.words = with_own_lines(self.words, desk.project, self.person_id)
        self.says = desk.words("The lines are in your notes now.")
        if self.way is SealedWith.NOTHING:
            rest = without_own_lines(desk.project, self.person_id)
            desk.put(replace(rest, private_notes=self._with(replace(self.notes, words=self.words))))
        self.brought = True

    def _go_on(self) -> None:
        words = self.desk.words
        if self.way is SealedWith.PICTURES:
            if not self.picks:
                self.problems = (Problem(field="picture", words=words("Choose a picture.")),)
                return
            self.secret, self.picks = f"{self.secret} {self.picks}".strip(), ""
            if self._picked < PICKS:
                return
        elif is_blank(self.secret):
            self.problems = (Problem(field="secret", words=words("Write your words.")),)
            return
        self._seal_now() if self.sealing else self._open_now()

    def _seal_now(self) -> None:
        text, secret, seal = self.words, self.secret, self.desk.outside.seal
        self._work(lambda: seal(text, secret), self._is_sealed)

    def _is_sealed(self, sealed: str) -> None:
        desk, person, lines = self.desk, self.person_id, self.brought
        clean = lines or self.sealing
        easy = self.way is SealedWith.WORDS and is_easy_to_guess(self.secret)
        notes = replace(self.notes, words="", sealed=sealed, way=self.way)
        rest = without_own_lines(desk.project, person) if lines else desk.project
        desk.put(replace(rest, private_notes=self._with(notes)))
        vault = desk.vault
        if clean and vault is not None:  # copies from before hold them without a seal
            desk.outside.in_background(
                lambda: vault.clean_up(lambda old: without_what_was_locked(old, rest, person)),
                lambda _: None,
                self._tell,
            )
        self.open()
        self.says = desk.words("Your notes are locked.")
        if easy:
            self.says = desk.words("Your notes are locked. These words are short, and easy to guess.")

    def _open_now(self) -> None:
        sealed, secret, unseal = self.notes.sealed, self.secret, self.desk.outside.unseal
        self._work(lambda: unseal(sealed, secret), self._is_open)

    def _is_open(self, found: str | None) -> None:
        if found is None:
            self.secret, self.says = "", self.desk.words("That is not it. Please try again.")
        else:
            self.words, self.step = found, WRITE

    def _take_seal_off(self) -> None:
        self.desk.keep(private_notes=self._with(PrivateNotes(id=self.person_id, words=self.words)))
        self._begin_again()

    def _begin_again(self) -> None:
        self.desk.flush()
        self.open()

    def _with(self, notes: PrivateNotes) -> tuple[PrivateNotes, ...]:
        return put(self.desk.project.private_notes, notes)

    def _work(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self.busy = True

        def done(made: T) -> None:
            self.busy = False
            then(made)
            self.desk.outside.redraw()

        def failed(said: str) -> None:
            self.busy = False
            self._tell(said)

        self.desk.in_background(work, done, failed)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()
