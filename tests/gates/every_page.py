"""Every page of the program, as the pretend project shows it: at least one showing of each page there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.agreements.checking import Checked
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.errors import CoprodError, Problem
from coprod_desktop.domain.pack import Kind
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.comfort_settings import SETTINGS
from coprod_desktop.presenters.screen import Screen
from coprod_desktop.store.errors import Damaged
from tests.domain.test_names_on_paper import asked, group
from tests.presenters.fake_house import FakeCarried, Walk, the_pack, the_sample
from tests.ui.samples import GALLERY

POLISH = "Lubię pisać i rysować, ale nie chcę mówić głośno."


def every_screen() -> dict[str, Screen]:
    """Return a screen of each page, by a name for it."""
    shown = {
        name: screen
        for showing in (_outside, _inside, _alone, _taken_out, _locked, _carried, _in_two_languages)
        for name, screen in showing()
    }
    return {**shown, **dict(_with_problems())}


def _outside() -> Iterator[tuple[str, Screen]]:
    walk = Walk()
    yield "home-empty", walk.screen
    for page in ("start", "projects", "comfort", "help", "pause", "cover"):
        yield page, walk.go(page)
    for setting in SETTINGS:
        yield f"comfort-setting-{setting.id}", walk.go("comfort-setting", setting.id)
        walk.write("choice", setting.options[-1][0])
        yield f"comfort-setting-{setting.id}-tried", walk.screen
        walk.press("carry-on", "reset")
    walk.go("home")
    walk.press("sample")
    yield "home", walk.go("home")
    walk = Walk(the_sample())
    walk.go("keep-until-due", "whole")
    yield "home-taken-away", walk.press("now")


def _inside() -> Iterator[tuple[str, Screen]]:
    sample = the_sample()
    walk = Walk(sample)
    for page in (
        "map",
        "people",
        "limits",
        "roles",
        "role-library",
        "work",
        "look-ahead",
        "the-say",
        "overrides",
        "ideas",
        "decisions",
        "ways-to-decide",
        "sessions",
        "since",
        "keeping",
        "contacts",
        "reviews",
        "unknowns",
        "promises",
        "agree",
        "actions",
        "our-dates",
        "away-who",
        "park",
        "consent-people",
        "agreements",
        "turns",
        "save-papers",
        "papers-here",
        "paper-forms",
        "safe",
        "safe-lock",
        "safe-quiet",
        "safe-words",
        "safe-sheet",
        "safe-copies",
        "safe-carry",
    ):
        yield page, walk.go(page)
    yield "turn-cover", walk.go("turn-cover", sample.people[0].id)
    yield "comfort-of-a-person", walk.go("comfort")
    section = the_pack().sections[-1]
    yield "section", walk.go("section", section.id)
    theme = section.themes[0]
    for page in ("theme", "check", "own-questions"):
        yield page, walk.go(page, theme.id)
    yield from _questions(walk)
    question = theme.questions[0].id
    yield "own-question", walk.go("own-question", question)
    yield "reword", walk.go("reword", question)
    yield "question-limit", walk.go("question-limit", f"{question}/limit")
    view = next((a.id, v.id) for a in sample.answers for v in a.views)
    yield "view-name", walk.go("view-name", "/".join(view))
    person, role, limit = sample.people[0].id, sample.roles[0].id, sample.limits[0].id
    for page, item in (
        ("person", person),
        ("role", role),
        ("catch-up", person),
        ("limit", limit),
        ("idea", "idea-logo"),
        ("action", sample.actions[0].id),
        ("override", "right-readable"),
        ("override-use", "use-pale"),
        ("override-used", "use-size"),
        ("appeal", "appeal-soon"),
        ("appeal-answer", "appeal-cover"),
        ("unknown", "unknown-court"),
        ("promise", "promise-questions"),
        ("contact", "contact-jo"),
        ("review", "check-in/check-in-thursdays"),
        ("check-in", "check-in-dee"),
        ("ending", "ending"),
    ):
        yield page, walk.go(page, item)
    for page, item in (
        ("person-field", f"{person}/helps"),
        ("override-field", "right-readable/appeal"),
        ("override-use-field", "use-pale/in_area"),
        ("appeal-field", "appeal-soon/words"),
        ("appeal-answer-field", "appeal-cover/outcome"),
        ("idea-field", "idea-logo/yes_if"),
        ("idea-answer", "idea-phone/reason"),
        ("role-field", f"{role}/tasks"),
        ("limit-field", f"{limit}/column"),
        ("action-field", f"{sample.actions[0].id}/owner"),
        ("cover-plans", person),
        ("cover-plan", "role-writer.person-sam"),
        ("cover-plan-field", "action-draft.person-dee/person"),
        ("away-person", "person-dee"),
        ("unknown-field", "unknown-court/who"),
        ("promise-field", "promise-questions/kept"),
        ("contact-field", "contact-jo/sort"),
        ("check-in-field", "check-in-dee/who"),
        ("ending-field", "ending/thanks"),
    ):
        yield page, walk.go(page, item)
    yield from _deciding(walk)
    yield from _agreeing(walk)
    yield from _saying_alone(walk)
    for page in ("role-people", "role-parts", "role-more", "role-history"):
        yield page, walk.go(page, role)
    yield from _pieces(walk, sample)
    walk.go("away-person", "person-dee")
    yield "away-person-marked", walk.press("mark")
    yield "away", walk.go("away")
    yield "actions-somebody-away", walk.go("actions")
    walk.go("action-field", f"{sample.actions[0].id}/if_it_slips/change")
    walk.write("if_it_slips", "We ask again at the next session.")
    yield "action-changed", walk.press("continue")
    walk.press("undo")
    walk.go("away-person", "person-dee")
    walk.press("here")
    for item in ("group", "people", f"people/{person}", "by-hand"):
        yield f"papers-{item}", walk.go("papers", item)
    walk.go("document", "limits-register/")
    yield "document", walk.press("words")
    yield from _with_a_name_to_ask_about()
    walk.go("signed-copy", "limits-register/")
    walk.press("choose")
    yield "signed-copy-choosing", walk.screen
    walk.press("keep")
    yield "signed-copy", walk.screen
    yield "check-paper", walk.go("check-paper")
    yield "check-paper-well", walk.press("choose")
    walk.outside.checked = Checked(False, ("Do not use this paper.", "Page 2 of 3 is missing."))
    yield "check-paper-changed", walk.press("choose")
    yield "print", walk.go("print", "limits-register/")
    yield "clauses", walk.go("clauses", "working-together")
    clause = sample.own_clauses[0].id
    yield "clause", walk.go("clause", clause)
    yield "clause-field", walk.go("clause-field", f"{clause}/words")


def _pieces(walk: Walk, sample: Project) -> Iterator[tuple[str, Screen]]:
    work, edit = sample.work[-1].id, sample.part_edits[-1]
    yield "piece-of-work", walk.go("piece-of-work", work)
    yield "piece-of-work-field", walk.go("piece-of-work-field", f"{work}/level")
    yield "piece-of-work-field-role", walk.go("piece-of-work-field", f"{work}/role")
    yield "part-changes", walk.go("part-changes", f"{edit.role}/{edit.owner}")
    part = next(one for one in sample.holdings if (one.role, one.person) == (edit.role, edit.owner))
    yield "part-words", walk.go("part-words", part.id)
    walk.write("writer", edit.by)
    walk.write("words", "Each person at court has a job.")
    walk.press("continue")
    yield "role-part-changed", walk.go("role", edit.role)
    yield "part-changes-new", walk.go("part-changes", f"{edit.role}/{edit.owner}")


def _locked() -> Iterator[tuple[str, Screen]]:
    walk = Walk(the_sample())
    walk.go("safe-words")
    walk.press("own")
    yield "safe-words-own", walk.screen
    yield "safe-words-shown", walk.press("show-words")
    walk.write("words", "tea")
    yield "safe-words-short", walk.press("use")
    yield "safe-words-sheet", walk.press("use")
    yield "safe-locked", walk.press("done")
    yield "safe-locked-quiet", walk.press("safe-quiet")
    walk.program.quiet.warned = True
    walk.program.rest.warn(True)
    yield "safe-locked-warned", walk.screen
    walk.press("continue")
    yield "unlock", walk.press("lock-now")
    yield "unlock-problem", walk.press("open")
    walk.write("words", "tea")
    walk.press("open")
    walk.go("consent-cover", the_sample().people[0].id)
    walk.press("start")
    walk.go("cover")
    yield "cover-lock", walk.screen
    walk.press("lock-now")
    walk.write("words", "tea")
    yield "hand-back", walk.press("open")


def _carried() -> Iterator[tuple[str, Screen]]:
    sample = the_sample()
    walk = Walk(sample)
    walk.go("safe-carry")
    yield "safe-carry-written", walk.press("choose")
    left = walk.project
    theirs = replace(left, actions=())
    for name, ours, file in (
        ("same", left, left),
        ("newer", left, theirs),
        ("both", replace(left, limits=()), theirs),
    ):
        walk = Walk(ours)
        walk.go("home")
        walk.outside.sticks.on_it = FakeCarried(file)
        yield f"carried-in-{name}", walk.press("take-in")
    walk = Walk(sample)
    walk.go("home")
    walk.outside.open_trouble = Damaged()
    yield "rescue", walk.press("carry-on")
    walk = Walk()
    walk.outside.sticks.on_it = FakeCarried(theirs, words="tea")
    yield "take-in", walk.press("take-in")
    yield "take-in-problem", walk.press("open")


def _deciding(walk: Walk) -> Iterator[tuple[str, Screen]]:
    for page, item in (
        ("decision", "decision-logo"),
        ("decision-decided", "decision-phone"),
        ("decision-field", "decision-logo/how"),
        ("decision-outcome", "decision-logo/outcome"),
        ("decision-again", "decision-phone"),
        ("decision-answers", "decision-logo"),
        ("decision-answer", "decision-logo/person-dee"),
        ("decision-answer-more", "decision-logo/person-dee/more"),
        ("session", "session-first"),
        ("session-field", "session-first/note"),
        ("session-came", "session-first"),
    ):
        yield page, walk.go(page.removesuffix("-decided").removesuffix("-more"), item)
    yield "private-check", walk.go("private-check", "decision-logo")
    yield "private-check-cover", walk.press("pass/person-sam")
    yield "private-check-alone", walk.press("start")
    yield "private-check-problem", walk.press("continue")
    walk.write("said", "agree")
    yield "private-check-back", walk.press("continue")
    walk.press("go-on")
    yield "private-check-few", walk.press("show")
    yield "round-seats", walk.go("round")
    walk.press("sit/person-sam")
    walk.press("sit/person-dee")
    yield "round", walk.press("begin")
    walk.press("spoke")
    yield "round-end", walk.press("pass")


def _agreeing(walk: Walk) -> Iterator[tuple[str, Screen]]:
    walk.go("agree")
    yield "agree-until", walk.press("until")
    walk.go("agree")
    yield "private-agree-cover", walk.press("pass/person-sam")
    yield "private-agree", walk.press("start")
    yield "private-agree-problem", walk.press("continue")
    walk.write("stand", "represented")
    yield "private-agree-speaker", walk.press("continue")
    walk.press("question")
    walk.write("stand", "object")
    yield "private-agree-why", walk.press("continue")
    walk.write("words", "Page 4 is too long.")
    yield "private-agree-back", walk.press("keep")
    yield "agree-answered", walk.press("go-on")


def _saying_alone(walk: Walk) -> Iterator[tuple[str, Screen]]:
    people = [one.id for one in the_sample().people if not one.left_on]
    yield "private-cards", walk.go("private-cards", "statements.is-not")
    for person in people:
        cover = walk.press(f"pass/{person}")
        alone = walk.press("start")
        while walk.program.page.step.startswith("alone"):  # type: ignore[attr-defined]
            walk.write("said", "differently" if person == people[0] else "agree")
            walk.press("continue")
        back = walk.screen
        walk.press("go-on")
    yield from (("private-cards-cover", cover), ("private-cards-alone", alone), ("private-cards-back", back))
    yield "private-cards-spread", walk.press("show")
    yield "private-reflection", walk.go("private-reflection", "session-first")
    for number, person in enumerate(people, 1):
        walk.press(f"pass/{person}")
        yield "private-reflection-alone", walk.press("start")
        walk.write("said", "good")
        yield "private-reflection-words", walk.press("continue")
        walk.write("words", f"Thing {number} that I liked was the tea.")
        walk.press("keep", "go-on")
    yield "private-reflection-closed", walk.press("close")
    yield "session-closed", walk.press("session")


def _with_a_name_to_ask_about() -> Iterator[tuple[str, Screen]]:
    walk = Walk(group(asked("ruth", Say.NO)))
    walk.go("document", "limits-register/")
    walk.press("print")
    yield "paper-names-problem", walk.press("as-it-is")
    walk.write("decided_by", "Kit")
    yield "paper-names", walk.screen


def _questions(walk: Walk) -> Iterator[tuple[str, Screen]]:
    assert walk.program.desk is not None
    for kind in Kind:
        question = next(
            q
            for s in the_pack().sections
            for t in s.themes
            for q in t.questions
            if q.kind is kind and not q.note
        )
        yield f"question-{kind}", walk.go("question", question.id)
        yield f"question-change-{kind}", walk.go("question-change", question.id)
    noted = next(q for s in the_pack().sections for t in s.themes for q in t.questions if q.note)
    yield "question-note", walk.go("question", noted.id)


def _alone() -> Iterator[tuple[str, Screen]]:
    walk = Walk(the_sample())
    person = the_sample().people[0].id
    walk.go("consent-cover", person)
    yield "consent-mine", walk.press("mine")
    yield "private-plan", walk.press("plan")
    yield "private-plan-line", walk.press("add/helps")
    walk.press("plan", "mine")
    yield from _own_data(walk)
    yield "consent-paper-empty", walk.press("paper")
    walk.press("choose", "keep")
    yield "consent-paper", walk.press(f"look/{walk.project.signed_copies[-1].id}")
    walk.press("mine")
    walk.press("end", "list")
    yield "consent-cover", walk.go("consent-cover", person)
    yield "consent-today", walk.press("start")
    screen = walk.press("go-on")
    while screen.id == "consent-told":
        yield "consent-told", screen
        screen = walk.press("continue")
    yield "consent-say-back", screen
    yield "consent-let-us-talk", walk.press("not-sure")
    walk.press("continue")
    walk.write("say", "no")
    yield "consent-choice-after-no", walk.press("continue")
    screen = walk.press("back")
    while screen.id == "consent-choice":
        yield "consent-choice", screen
        walk.write("say", "yes")
        screen = walk.press("continue")
        if screen.id == "consent-more":
            yield f"consent-more-{screen.key.rpartition('/')[2]}", screen
            screen = walk.press("continue")
    yield "consent-check", screen
    yield "consent-stop", walk.press("stop")
    screen = walk.press("go-on")
    yield "consent-sign", walk.press("continue")
    walk.write("way", "mark")
    yield "consent-sign-now", walk.press("continue")
    walk.press("back")
    walk.write("way", "spoken")
    yield "consent-sign-now-spoken", walk.press("continue")
    walk.press("back")
    walk.write("way", "mark")
    walk.press("continue")
    walk.write("strokes", "10,10 900,900;10,900 900,10")
    walk.write("witness", "Jo")
    yield "consent-share", walk.press("continue")
    yield "consent-end", walk.press("wait")
    yield "consent-return", walk.press("end")
    walk.go("consent-cover", person)
    yield "consent-mine-waiting", walk.press("mine")
    role = next(one for one in walk.buttons() if one.startswith("leave-role/"))
    walk.press("take-back/photo")
    yield "consent-mine-slips", walk.press(role)
    walk.press(f"undo/{role}")
    yield "consent-left", walk.press("leave")


def _own_data(walk: Walk) -> Iterator[tuple[str, Screen]]:
    yield "consent-notes", walk.press("notes")
    walk.write("notes", "It helps me to know what comes next.")
    yield "consent-notes-seal", walk.press("seal")
    yield "consent-notes-pictures", walk.press("pictures")
    yield "consent-notes-problem", walk.press("continue")
    walk.press("mine", "notes", "seal", "words")
    yield "consent-notes-words", walk.screen
    walk.write("secret", "tea")
    yield "consent-notes-sealed", walk.press("continue")
    yield "consent-notes-forgot", walk.press("forgot")
    walk.press("try")
    walk.write("secret", "tea")
    yield "consent-notes-open", walk.press("continue")
    walk.press("open", "mine")
    yield "consent-data", walk.press("data")
    screen = walk.press("erase")
    yield "consent-erase-problem", walk.press("continue")
    while "now" not in walk.buttons():
        step = walk.program.place.item.partition("/")[2]
        yield f"consent-erase-{step}", screen
        walk.write(step, "no")
        screen = walk.press("continue")
    yield "consent-erase-last", screen
    walk.press("keep", "mine")


def _taken_out() -> Iterator[tuple[str, Screen]]:
    walk = Walk(the_sample())
    walk.outside.files[the_sample().id].clean_trouble = CoprodError("Make some room on the disk.")
    walk.go("consent-cover", the_sample().people[0].id)
    walk.press("mine", "data", "erase")
    while "now" not in walk.buttons():
        walk.write(walk.program.place.item.partition("/")[2], "yes")
        walk.press("continue")
    yield "consent-erased-traces", walk.press("now")
    walk.outside.files[the_sample().id].clean_trouble = None
    yield "consent-erased", walk.press("again")


def _in_two_languages() -> Iterator[tuple[str, Screen]]:
    sample = the_sample()
    answer = next(answer for answer in sample.answers if answer.views)
    views = tuple(replace(view, said_by="person-tomasz", words=POLISH) for view in answer.views[:1])
    answers = tuple(replace(one, views=views) if one is answer else one for one in sample.answers)
    people = tuple(replace(one, offers=POLISH) if one.id == "person-tomasz" else one for one in sample.people)
    walk = Walk(replace(sample, answers=answers, people=people))
    yield "question-in-polish", walk.go("question", answer.id)
    yield "person-in-polish", walk.go("person", "person-tomasz")


def _with_problems() -> Iterator[tuple[str, Screen]]:
    walk = Walk()
    walk.press("start")
    yield "start-problem", walk.press("continue")
    walk = Walk(the_sample())
    walk.go("limits")
    walk.press("add")
    walk.write("what", "No photos")
    walk.press("continue")
    walk.write("column", "fixed")
    walk.press("card")
    screen = walk.press("keep")
    assert all(isinstance(problem, Problem) for problem in screen.problems)
    yield "limit-problems", screen
    walk.go("override-use", "use-pale")
    yield "override-use-problems", walk.press("record")
    walk.go("people")
    walk.press(f"open/{the_sample().people[0].id}", "take-off")
    yield "people-undo", walk.screen
    yield "safe-taken", walk.go("safe-taken")
    walk.go("keep-until-field", "choices/until/change")
    walk.write("until", "1 1 2020")
    yield "keep-until-field", walk.screen
    yield "keep-until", walk.press("continue")
    yield "map-keep-until", walk.go("map")
    yield "keep-until-due", walk.go("keep-until-due", "choices")
    yield "keep-until-due-whole", walk.go("keep-until-due", "whole")


def measured_screens() -> dict[str, Screen]:
    """Return a screen of each page, and of each kind of part there is."""
    return {**every_screen(), **{f"part-{screen.id}": screen for screen in GALLERY}}
