"""The role card: its fields, the same for staff and for members."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.project import Role
from coprod_desktop.presenters.cards import Ask, CardField, CardKind
from coprod_desktop.presenters.screen import Option
from coprod_desktop.presenters.wording import SHARINGS


def _signs_off(role: Role) -> bool:
    return role.signs_off


ROLE = CardKind[Role](
    screen="role",
    window="A role",
    field_screen="role-field",
    find=lambda project, role_id: find(project.roles, role_id),
    keep=lambda project, role: replace(project, roles=put(project.roles, role)),
    fields=(
        CardField("title", "What do we call this role?", "Name of the role", "Role", example="Note taker"),
        CardField("purpose", "What is this role for?", "What it is for", "What it is for", box=3),
        CardField(
            "tasks",
            "What does somebody in this role do?",
            "Tasks",
            "Tasks",
            Ask.LINES,
            hint="Write one task on each line.",
            box=5,
        ),
        CardField(
            "may_decide",
            "What can this role decide?",
            "What it can decide alone",
            "What it can decide",
            box=3,
        ),
        CardField("limits", "What are the limits of this role?", "Limits", "Limits of the role", box=3),
        CardField(
            "time",
            "How much time does this role take?",
            "Time, in our own words",
            "Time",
            hint="People in a group do not need to give the same time.",
            box=2,
        ),
        CardField("support", "What support does this role get?", "Support", "Support", box=3),
        CardField("ask", "Who can somebody in this role ask?", "Who to ask", "Who to ask", box=2),
        CardField(
            "not_asked",
            "What will somebody in this role not be asked to do?",
            "You will not be asked to…",
            "You will not be asked to",
            Ask.LINES,
            hint="Write one thing on each line.",
            box=4,
        ),
        CardField(
            "ends",
            "When does this role end, or when do we look at it again?",
            "A day, or words (optional)",
            "Ends or is looked at again",
            Ask.DAY,
            hint="For example: 14 March 2027. Words such as “when the brochure is printed” are fine too.",
        ),
        CardField(
            "sharing",
            "How do people split the work of this role?",
            "Choose one",
            "How it is shared",
            Ask.CHOICE,
            options=tuple(Option(id=sharing, words=said) for sharing, said in SHARINGS.items()),
        ),
        CardField(
            "cover",
            "Who can do this work when somebody is away?",
            "Cover",
            "Cover",
            Ask.PERSON,
            hint="Ask this person first. Choose somebody who has said yes.",
        ),
        CardField(
            "signs_off",
            "Does this role have to say yes before the work goes out?",
            "This role signs work off",
            "Signs work off",
            Ask.YES_NO,
        ),
        CardField(
            "sign_off.who",
            "Who signs the work off?",
            "Who says yes",
            "Who signs off",
            only=_signs_off,
        ),
        CardField(
            "sign_off.on_what",
            "What do they sign off?",
            "For example: words, design, money, brand",
            "What they sign off",
            box=2,
            only=_signs_off,
        ),
        CardField(
            "sign_off.may_change",
            "Can they change the work?",
            "What they may change",
            "What they may change",
            example="They can ask for changes, with a reason. We make the changes ourselves.",
            box=2,
            only=_signs_off,
        ),
        CardField(
            "sign_off.by_when",
            "By when do they answer?",
            "A day, or words",
            "They answer by",
            Ask.DAY,
            only=_signs_off,
        ),
    ),
)
