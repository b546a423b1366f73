"""The role card: its fields, the same for staff and for members."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.role_records import Need, Role
from coprod_desktop.domain.sign_off_names import MATTERS, MAYS
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.role_names import NEED_PICTURES, NEEDS
from coprod_desktop.presenters.screen import Option
from coprod_desktop.presenters.wording import SHARINGS


def _is_asked_by_a_rule(role: Role) -> bool:
    return role.need is Need.RULE


def _signs_off(role: Role) -> bool:
    return bool(role.signs_off)


ROLE = CardKind[Role](
    screen="role",
    window="A role",
    field_screen="role-field",
    first=8,
    more_screen="role-more",
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
        CardField("limit", "Does this role meet a limit?", "Choose one", "A limit it meets", Ask.LIMIT),
        CardField(
            "yes_if",
            "What would make it a yes?",
            "What would have to change (optional)",
            "What would make it a yes",
            example="If the trustees let us choose the printer.",
            box=2,
            only=lambda role: bool(role.limit),
        ),
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
            "answers_for",
            "Who answers for this work?",
            "A name, or words such as “all of us”",
            "Who answers for it",
            hint="It can be somebody else than the person who does it.",
        ),
        CardField(
            "held_by_group",
            "Does a group hold this role?",
            "The name of the group (optional)",
            "A group that holds it",
            hint="For example “all of us”, or a smaller group. Nobody is put into it.",
        ),
        CardField(
            "no_time_asked",
            "Can people have this role without giving a set time?",
            "No time is asked",
            "No time is asked",
            Ask.YES_NO,
            hint="Then people come when they can. Nobody has to be there.",
        ),
        CardField(
            "trial_until",
            "Do we want to try this role out first?",
            "Until when: a day, or words (optional)",
            "We try it out until",
            Ask.DAY,
        ),
        CardField(
            "review_on",
            "When do we look at this role again?",
            "A day, or words (optional)",
            "We look at it again",
            Ask.DAY,
        ),
        CardField(
            "ends",
            "When does this role end?",
            "A day, or words (optional)",
            "When it ends",
            Ask.DAY,
            hint="For example: 14 March 2027. Words such as “when the brochure is printed” are fine too.",
        ),
        CardField(
            "sharing",
            "How do people split the work of this role?",
            "How it is shared",
            "How it is shared",
            Ask.CHOICE,
            options=tuple(Option(id=sharing, words=said) for sharing, said in SHARINGS.items()),
        ),
        CardField(
            "need",
            "How much do we need this role?",
            "How much we need it",
            "How much we need it",
            Ask.CHOICE,
            options=tuple(
                Option(id=need, words=said, picture=NEED_PICTURES.get(need, ""))
                for need, said in NEEDS.items()
            ),
        ),
        CardField(
            "rule",
            "Which rule asks for this role?",
            "The rule, and whose it is",
            "The rule",
            box=2,
            only=_is_asked_by_a_rule,
        ),
        CardField(
            "keeps_flow",
            "Does this role keep the flow of the whole work?",
            "This role keeps the flow",
            "Keeps the flow",
            Ask.YES_NO,
            hint="It helps the parts to fit together. It does not take people’s words away.",
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
            "sign_off.matters",
            "What is the yes about?",
            "What the yes is about",
            "What the yes is about",
            Ask.TICKS,
            hint="Tick each one that fits.",
            options=tuple(Option(id=one, words=said) for one, said in MATTERS.items()),
            only=_signs_off,
        ),
        CardField(
            "sign_off.may",
            "May they change the work?",
            "Whether they change the work",
            "Whether they change the work",
            Ask.CHOICE,
            options=tuple(Option(id=one, words=said) for one, said in MAYS.items()),
            only=_signs_off,
        ),
        CardField(
            "sign_off.may_change",
            "What more is there to say about changes?",
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
        CardField(
            "sign_off.if_silent",
            "What happens if no answer comes?",
            "If no answer comes (optional)",
            "If no answer comes",
            hint="No answer is not a yes.",
            example="We ask once more. After that the trustees say yes or no.",
            box=2,
            only=_signs_off,
        ),
    ),
)
