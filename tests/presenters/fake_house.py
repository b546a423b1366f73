"""A house of cardboard: projects in a dict, papers in a list, background work done at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import TypeVar

from coprod_desktop.domain.agreement_records import SignedCopy
from coprod_desktop.domain.agreements.checking import Checked
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.house import House
from coprod_desktop.presenters.outside import Outside, Printer, PrintWish
from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.screen import Button, Cards, Screen, Summary, TaskMap
from coprod_desktop.presenters.wardrobe import QUIET_SECONDS, Kept, Shelves, Wardrobe
from coprod_desktop.shipped import core_pack, sample_project

T = TypeVar("T")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@cache
def the_pack() -> Pack:
    """Return the pack that comes with the program, loaded once."""
    return core_pack()


@cache
def the_sample() -> Project:
    """Return the pretend project, loaded once."""
    return sample_project()


@dataclass(frozen=True)
class FakeCopy:
    """An earlier copy of a project."""

    id: str
    project: Project


@dataclass(frozen=True)
class FakeLabel:
    """What a list says about a project."""

    id: str
    name: str
    pretend: bool
    changed_at: str
    locked: bool


@dataclass
class FakeFile:
    """A project's file that remembers what was saved."""

    project: Project
    saved: list[Project] = field(default_factory=list)
    closed: bool = False
    trouble: CoprodError | None = None
    words: str = ""
    sheets: int = 0
    earlier: list[Project] = field(default_factory=list)
    lock_trouble: CoprodError | None = None
    clean_trouble: CoprodError | None = None
    removed: bool = False
    cleaned: list[Callable[[Project], Project] | None] = field(default_factory=list)
    carried_to: list[tuple[Path, Project]] = field(default_factory=list)

    @property
    def locked(self) -> bool:
        return bool(self.words)

    def lock(self, words: str, /) -> str:
        if self.lock_trouble is not None:
            raise self.lock_trouble
        self.words = words
        return self.new_sheet()

    @property
    def numbers(self) -> str:
        """What the newest recovery sheet says."""
        return " ".join([f"{self.sheets:04d}"] * 8)

    def new_sheet(self) -> str:
        self.sheets += 1
        return self.numbers

    def take_lock_off(self) -> None:
        self.words = ""

    def take_out(self, new: Project, /) -> None:
        self.save(new)

    def clean_up(self, clean: Callable[[Project], Project] | None, /) -> None:
        if self.clean_trouble is not None:
            raise self.clean_trouble
        self.cleaned.append(clean)
        if clean is not None:
            self.earlier = [clean(one) for one in self.earlier]

    def remove(self) -> None:
        if self.clean_trouble is not None:
            raise self.clean_trouble
        self.removed = True

    def make_copy(self, _day: str, /) -> None:
        if self.project not in self.earlier[-1:]:
            self.earlier.append(self.project)

    def copies(self) -> Sequence[FakeCopy]:
        return [FakeCopy(str(place), one) for place, one in reversed(list(enumerate(self.earlier)))]

    def save(self, new: Project, /) -> None:
        if self.closed:
            raise ValueError("this file is closed")
        if self.trouble is not None:
            raise self.trouble
        self.project = new
        self.saved.append(new)

    def carry(self, folder: Path, name: str, project: Project, /) -> Path:
        if self.lock_trouble is not None:
            raise self.lock_trouble
        self.carried_to.append((folder / name, project))
        return folder / f"{name}.coprod"

    def close(self) -> None:
        self.closed = True


def label_of(file: FakeFile) -> FakeLabel:
    """Return the label of a project."""
    one = file.project
    return FakeLabel(one.id, one.name, one.pretend, one.changed_at, file.locked)


@dataclass
class FakeCarried:
    """A project in a file. Its key is its words."""

    project: Project
    words: str = ""

    @property
    def key(self) -> bytes:
        return self.words.encode()


@dataclass
class FakeStick:
    """A stick with one file on it."""

    files: dict[str, FakeFile]
    on_it: FakeCarried | None = None
    trouble: CoprodError | None = None

    def is_locked(self, _path: Path, /) -> bool:
        if self.trouble is not None:
            raise self.trouble
        if self.on_it is None:
            raise CoprodError("Choose another file. There is no project on the stick.")
        return bool(self.on_it.words)

    def read(self, _path: Path, typed: str, /) -> FakeCarried | None:
        assert self.on_it is not None
        return self.on_it if typed == self.on_it.words else None

    def take_in(self, carried: FakeCarried, as_id: str = "", name: str = "", /) -> FakeFile:
        if self.trouble is not None:
            raise self.trouble
        project = replace(carried.project, id=as_id, name=name) if as_id else carried.project
        self.files[project.id] = FakeFile(project, words=carried.words)
        return self.files[project.id]


@dataclass
class FakeVoice:
    """A voice that remembers what it was asked to say, and says it until it is stopped."""

    has_voice: bool = True
    said: list[str] = field(default_factory=list)
    percent: int = 100
    at: int = -1

    @property
    def is_speaking(self) -> bool:
        return self.at >= 0

    def speak(self, sentences: Sequence[str], percent: int, first: int, /) -> None:
        self.said, self.percent, self.at = list(sentences), percent, first

    def stop(self) -> None:
        self.at = -1


def _unseal(sealed: str, secret: str) -> str | None:
    known, _, words = sealed.partition("|")
    return words if known == secret else None


class FakeHouse:
    """Everything around a program, in memory."""

    def __init__(self) -> None:
        self.files: dict[str, FakeFile] = {}
        self.sticks = FakeStick(self.files)
        self.file_to_choose = Path("stick") / "ours.coprod"
        self.last = ""
        self.kept: dict[str, Kept] = {}
        self.worn: list[Comfort] = []
        self.at_first = Comfort()
        self.timers: list[Callable[[], None]] = []
        self.wardrobe = Wardrobe(
            Shelves(
                kept=self.kept.get,
                keep=self._keep_comfort,
                names=lambda: tuple(name for name in self.kept if name),
                wear=self.worn.append,
                after=self._after,
                at_first=lambda: self.at_first,
            )
        )
        self.printed: list[bytes] = []
        self.printers = [
            Printer(id="office", words="The printer in the office", usual=True),
            Printer(id="hall", words="The printer in the hall"),
        ]
        self.wishes: list[PrintWish] = []
        self.copies_written: list[tuple[Path, str]] = []
        self.written: list[tuple[Path, tuple[Document, ...]]] = []
        self.web_pages: list[str] = []
        self.checked: Checked | CoprodError = Checked(True, ("This is version 1.",))
        self.papers_checked: list[Path] = []
        self.while_checking: Callable[[], None] = lambda: None
        self.own_copies: list[tuple[Document, Project, Path]] = []
        self.folder_to_choose = Path("stick")
        self.papers_here = ["actions-version-1.pdf", "limits-register-draft.pdf"]
        self.throw_away_trouble: CoprodError | None = None
        self.background_trouble = ""
        self.waiting: list[Callable[[], None]] | None = None
        self.open_trouble: CoprodError | None = None
        self.locked_trouble: CoprodError | None = None
        self.redraws = 0
        self.voice = FakeVoice()
        self.reader_is_on = False
        ids, suggestions = count(1), count(1)
        self.house = House(
            labels=self._labels,
            recent=lambda most: (self._newest()[:most], len(self._newest())),
            label=lambda wanted: next((one for one in self._labels() if one.id == wanted), None),
            create=self._create,
            open=self._open,
            is_locked=self._is_locked,
            unlock=self._unlock,
            suggest_words=lambda: f"lantern river copper pencil{next(suggestions)}",
            load_pack=the_pack,
            load_sample=the_sample,
            last_project=lambda: self.last,
            remember_project=self._remember,
            wardrobe=self.wardrobe,
            outside=Outside(
                make_pdf=lambda document: document.title.encode(),
                write_pdfs=self._write,
                write_html=self._write_web_page,
                write_own=self._write_own,
                seal=lambda words, secret: f"{secret}|{words}"[::-1],
                unseal=lambda sealed, secret: _unseal(sealed[::-1], secret),
                print_pdf=self.printed.append,
                printers=lambda: self.printers,
                choose_picture=lambda chosen: chosen(Path("photo.jpg")),
                read_picture=lambda path: f"picture of {path}",
                picture_pages=lambda copy: copy.picture.encode(),
                write_copies=self._write_copies,
                print_as=self._print_as,
                choose_paper=lambda chosen: chosen(Path("paper.pdf")),
                check_paper=self._check_paper,
                in_background=self._in_background,
                papers_folder=lambda label, project: Path("papers") / label,
                papers_in=lambda folder: tuple(folder / name for name in self.papers_here),
                throw_away=self._throw_away,
                choose_folder=lambda chosen: chosen(self.folder_to_choose),
                choose_project=lambda chosen: chosen(self.file_to_choose),
                redraw=self._redraw,
            ),
            stick=lambda: self.sticks,
            copies_of=lambda project_id, _key: self.files[project_id].copies(),
            put_back=self._put_back,
            taken_away=lambda: [label_of(file) for file in self.files.values() if file.removed],
            bring_back=self._bring_back,
            soon=self._soon,
            voice=self.voice,
            reader_is_on=lambda: self.reader_is_on,
            system="linux",
            now=lambda: NOON,
            make_id=lambda: f"id{next(ids)}",
        )

    def _throw_away(self, papers: Sequence[Path]) -> None:
        if self.throw_away_trouble is not None:
            raise self.throw_away_trouble
        for paper in papers:
            self.papers_here.remove(paper.name)

    def _create(self, project: Project) -> FakeFile:
        self.files[project.id] = FakeFile(project)
        return self.files[project.id]

    def _labels(self) -> Sequence[FakeLabel]:
        return [label_of(file) for file in self.files.values() if not file.removed]

    def _newest(self) -> Sequence[FakeLabel]:
        return sorted(self._labels(), key=lambda label: label.changed_at, reverse=True)

    def _open(self, project_id: str, key: bytes) -> FakeFile:
        if self.open_trouble is not None:
            raise self.open_trouble
        file = self.files[project_id]
        if file.locked and key.decode() != file.words:
            raise CoprodError("Part of this file cannot be read.")
        file.closed = False
        return file

    def _bring_back(self, taken: str) -> None:
        if self.open_trouble is not None:
            raise self.open_trouble
        self.files[taken].removed = False

    def _put_back(self, project_id: str, _key: bytes, copy_id: str) -> None:
        self.files[project_id].project = self.files[project_id].earlier[int(copy_id)]
        self.open_trouble = None

    def _is_locked(self, project_id: str) -> bool:
        if self.locked_trouble is not None:
            raise self.locked_trouble
        return self.files[project_id].locked

    def _unlock(self, project_id: str, typed: str) -> bytes | None:
        file = self.files[project_id]
        return file.words.encode() if typed in (file.words, file.numbers) else None

    def _check_paper(self, path: Path, _project: Project) -> Checked:
        self.papers_checked.append(path)
        self.while_checking()
        if isinstance(self.checked, CoprodError):
            raise self.checked
        return self.checked

    def _write_copies(self, copies: tuple[SignedCopy, ...], folder: Path, only: str) -> Sequence[Path]:
        self.copies_written.append((folder, only))
        return [folder / one.id for one in copies]

    def _print_as(self, _pdf: bytes, wish: PrintWish) -> bool:
        self.wishes.append(wish)
        return not next(one.stopped for one in self.printers if one.id == wish.printer)

    def _remember(self, project: str) -> None:
        self.last = project

    @property
    def comfort(self) -> Comfort:
        """The comfort settings that are worn now."""
        return self.wardrobe.worn

    def _keep_comfort(self, profile: str, comfort: Kept | None) -> None:
        if comfort is None:
            self.kept.pop(profile, None)
        else:
            self.kept[profile] = comfort

    def _after(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        assert seconds == QUIET_SECONDS
        self.timers.append(call)
        return lambda: self.timers.remove(call) if call in self.timers else None

    def let_time_pass(self) -> None:
        """Let more seconds go by than anything waits for."""
        waiting, self.timers = self.timers, []
        for call in waiting:
            call()

    def _redraw(self) -> None:
        self.redraws += 1

    def _soon(self, call: Callable[[], None]) -> None:
        if self.waiting is None:
            call()
        else:
            self.waiting.append(call)

    def _write_web_page(self, document: Document, folder: Path) -> Path:
        self.web_pages.append(document.name)
        return folder / document.name

    def _write_own(self, document: Document, own: Project, folder: Path) -> Sequence[Path]:
        self.own_copies.append((document, own, folder))
        return (folder / f"{document.name}.pdf",)

    def _write(self, documents: Sequence[Document], folder: Path) -> Sequence[Path]:
        self.written.append((folder, tuple(documents)))
        return [folder / f"{document.name}.pdf" for document in documents]

    def _in_background(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        if self.background_trouble:
            failed(self.background_trouble)
            return
        try:
            made = work()
        except CoprodError as trouble:
            failed(str(trouble))
        else:
            done(made)


class Walk:
    """A person at the program: sees a screen, writes, and presses what is there."""

    def __init__(self, project: Project | None = None) -> None:
        self.outside = FakeHouse()
        self.program = Program(self.outside.house)
        if project is not None:
            self.outside.files[project.id] = FakeFile(project)
            self.program.projects.open(project.id)

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self.program.screen()

    @property
    def project(self) -> Project:
        """The project as it is kept."""
        assert self.program.desk is not None
        return self.outside.files[self.program.desk.project.id].project

    def buttons(self) -> dict[str, str]:
        """Return every button on the screen, by id, with its words."""
        screen = self.screen
        found = [part for part in screen.parts if isinstance(part, Button)]
        for part in screen.parts:
            if isinstance(part, Cards):
                found += [button for card in part.cards for button in card.buttons]
            if isinstance(part, Summary):
                found += [row.button for row in part.rows if row.button is not None]
            if isinstance(part, TaskMap):
                found += [task.button for task in part.tasks]
        found += screen.menu
        if screen.notice_button is not None:
            found.append(screen.notice_button)
        if screen.reading is not None:
            found += screen.reading.buttons
        if screen.back:
            found.append(Button(id="back", words="Back"))
        return {button.id: button.words for button in found}

    def press(self, *buttons: str) -> Screen:
        """Press buttons, one after the other. Each has to be on the screen."""
        for button in buttons:
            there = self.buttons()
            assert button in there, f"{button} is not on {self.screen.id}: {sorted(there)}"
            self.program.press(button)
        return self.screen

    def write(self, field: str, value: str) -> None:
        """Write into a field."""
        self.program.change(field, value)

    def go(self, screen: str, item: str = "") -> Screen:
        """Go straight to a page, as a link elsewhere would."""
        self.program.go(screen, item)
        return self.screen


def empty_project(**fields: object) -> Project:
    """Return a project with nothing said yet."""
    return replace(Project(id="p1", name="Brochure", made_at="2026-11-23T12:00:00Z"), **fields)  # type: ignore[arg-type]
