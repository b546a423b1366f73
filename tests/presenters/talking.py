"""One person's talk, played by the tests: what each page is given before going on."""

from __future__ import annotations

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Holding, Role
from tests.presenters.fake_house import Walk, empty_project, the_pack

SECRET = "Only if nobody outside reads it"
DRAWING = "10,20 30,40;50,60"
STEPS = (
    "consent-today",
    "consent-told",
    "consent-say-back",
    "consent-choice",
    "consent-more",
    "consent-check",
    "consent-sign",
    "consent-sign-now",
    "consent-share",
    "consent-end",
)
SAYS = ("yes-if", "no", "not-now", "yes", "yes", "yes", "yes")
"""What the person in these tests says to each purpose, in order."""


def at_choices(*people: Person) -> Walk:
    """Return a walk at the list of people, with Sam and Kit in the group unless others are named.

    All of them have a role, so that each choice is asked.
    """
    group = people or (Person(id="sam", name="Sam"), Person(id="kit", name="Kit"))
    held = tuple(Holding(id=f"{one.id}-held", role="note-taker", person=one.id) for one in group)
    role = Role(id="note-taker", title="Note taker")
    walk = Walk(empty_project(people=group, roles=(role,), holdings=held))
    walk.go("consent-people")
    return walk


def take_the_laptop(walk: Walk, person: str = "sam") -> Walk:
    """Let somebody take the laptop and start."""
    walk.press(f"pass/{person}", "start")
    return walk


def one_step(walk: Walk, way: str = "drawing") -> None:
    """Answer the page that is shown, as the person in these tests does, and go on."""
    match walk.screen.id:
        case "consent-today":
            walk.press("go-on")
        case "consent-told":
            if walk.program.place.item.endswith("/1"):
                walk.write("supporter", "Ruth")
                walk.write("interpreter", "Ada")
            walk.press("continue")
        case "consent-choice":
            answer_the_choice(walk)
        case "consent-say-back" | "consent-more" | "consent-check":
            walk.press("continue")
        case "consent-sign":
            walk.write("way", way)
            walk.press("continue")
        case "consent-sign-now":
            for field, value in (("strokes", DRAWING), ("typed_name", "Sammy"), ("witness", "Ruth")):
                walk.write(field, value)
            walk.press("continue")
        case "consent-share":
            walk.press("finish")
        case other:
            raise AssertionError(f"Nothing to say on {other}")


def answer_the_choice(walk: Walk) -> None:
    """Say what this person says to the purpose that is shown."""
    asked = [purpose.id for purpose in the_pack().purposes]
    say = SAYS[asked.index(walk.program.place.item.split("/")[1])]
    walk.write("say", say)
    if say == "yes-if":
        walk.write("condition", SECRET)
    walk.press("continue")


def go_to(walk: Walk, step: str, way: str = "drawing") -> Walk:
    """Answer page after page until a step is shown."""
    while walk.screen.id != step:
        one_step(walk, way)
    return walk


def begun(step: str, way: str = "drawing") -> Walk:
    """Return a walk in which Sam has got as far as a step."""
    return go_to(take_the_laptop(at_choices()), step, way)


def talked(walk: Walk, person: str = "sam", way: str = "drawing") -> Walk:
    """Let somebody make all their choices and pass the laptop back to the list."""
    go_to(take_the_laptop(walk, person), "consent-end", way).press("end", "list")
    return walk


def everything_kept(walk: Walk) -> str:
    """Return all that was ever saved, as text."""
    return repr([(file.project, file.saved) for file in walk.outside.files.values()])
