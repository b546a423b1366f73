"""The scenes of the guide for facilitators: how to get to each page that is pictured, from the start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """One picture of the window.

    Args:
        picture: the picture's name, without its ending.
        page: the id of the page that is pictured.
        presses: the buttons that lead there from Home, in order.
        text_percent: how big the words are.
        in_sight: a button or a box to bring into sight, when it stands further down.
    """

    picture: str
    page: str
    presses: tuple[str, ...] = ()
    text_percent: int = 100
    in_sight: str = ""


@dataclass(frozen=True)
class PaperScene:
    """One picture of a page of paper: which paper, whose (empty: everybody's), and which page, from 1."""

    picture: str
    kind: str
    subject: str
    page: int


MAP = ("sample",)
ABOUT = (*MAP, "piece/about", "theme/about.basics", "continue")
EXPERIENCE = (
    *MAP,
    "piece/questions",
    "check/questions.people",
    "change/questions.experience",
    "note/go-on",
)
FEELINGS = (*MAP, "piece/questions", "check/questions.care", "change/questions.impact")
PASSED = (*MAP, "piece/consent", "pass/person-tomasz")
CHOICE = (*PASSED, "start", "go-on", *("continue",) * 8)
TOGETHER = (*MAP, "piece/agreements", "list/group", "look/working-together/")
TAKEN_OFF = (*MAP, "piece/people", "open/person-sam", "take-off")

SCENES = (
    Scene("home", "home"),
    Scene("home-later", "home", (*MAP, "home")),
    Scene("start", "start", ("start",)),
    Scene("map", "map", MAP),
    Scene("map-list", "map", MAP, in_sight="piece/actions"),
    Scene("map-300", "map", MAP, text_percent=300),
    Scene("about", "question", ABOUT),
    Scene(
        "foundations",
        "question",
        (*MAP, "piece/foundations", "check/foundations.first", "change/foundations.safe"),
    ),
    Scene(
        "what-it-is",
        "question",
        (*MAP, "piece/statements", "check/statements.is", "change/statements.control"),
    ),
    Scene("before-a-question", "question-note", FEELINGS),
    Scene("question", "question", EXPERIENCE),
    Scene("question-300", "question", EXPERIENCE, text_percent=300),
    Scene("no-answer", "question", EXPERIENCE, in_sight="reply/rather-not-say"),
    Scene("check", "check", (*MAP, "piece/about", "check/about.basics")),
    Scene("people", "people", (*MAP, "piece/people")),
    Scene("person", "person", (*MAP, "piece/people", "open/person-amina")),
    Scene("limits", "limits", (*MAP, "piece/limits")),
    Scene("limit", "limit", (*MAP, "piece/limits", "open/limit-sign-off")),
    Scene("roles", "roles", (*MAP, "piece/roles")),
    Scene("role", "role", (*MAP, "piece/roles", "open/role-co-ordinator")),
    Scene("own-choices", "consent-people", (*MAP, "piece/consent")),
    Scene("pass-the-laptop", "consent-cover", PASSED),
    Scene("choice", "consent-choice", CHOICE),
    Scene("choice-answers", "consent-choice", CHOICE, in_sight="stop"),
    Scene("choice-300", "consent-choice", CHOICE, text_percent=300),
    Scene("agreements", "agreements", (*MAP, "piece/agreements")),
    Scene("paper", "document", TOGETHER),
    Scene("comfort", "comfort", (*MAP, "comfort")),
    Scene("help", "help", (*MAP, "help")),
    Scene("pause", "pause", (*MAP, "pause")),
    Scene("cover", "cover", (*MAP, "cover")),
    Scene("undo", "people", TAKEN_OFF),
)

PAPERS = (
    PaperScene("paper-together", "working-together", "", 1),
    PaperScene("paper-role", "role-agreement", "person-amina", 7),
)
