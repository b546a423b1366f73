"""Help with each page: what to do there, and an example."""

from __future__ import annotations

PAGE_HELP: dict[str, tuple[str, str]] = {
    "home": ("Start a new project, or go on with one.", "Open your project and go on where you were."),
    "start": ("Give the project a name, so that you find it again.", "Brochure for parents."),
    "projects": ("Choose a project to open.", "Write the start of its name to find it."),
    "comfort": ("Change how the screen looks. It shows at once.", "Choose 200 percent for larger words."),
    "comfort-setting": (
        "Choose what suits you. Then press “Keep it” or “Carry on”.",
        "Choose 200 percent, look, and keep it.",
    ),
    "turns": ("Say who has the laptop now.", "It is the turn of Sam, who likes large words."),
    "turn-cover": ("Pass the laptop to the person who is named.", "Sam takes the laptop and goes on."),
    "pause": ("Take a break for as long as you like.", "Have a drink. Then carry on where you were."),
    "cover": (
        "The page is covered. Nobody can read it.",
        "Show it again when they are out of the room.",
    ),
    "map": ("Open any part of the project, in any order.", "Start with “About our project”."),
    "section": (
        "Carry on with this part, or open a piece of it.",
        "You have 10 minutes: open a short one.",
    ),
    "theme": ("See what this is about, then go to the questions.", "Skip it today and come back to it."),
    "question": (
        "Say what the group thinks. You can skip it or leave it for later.",
        "“We are not sure yet” is a good answer too.",
    ),
    "question-note": ("Read what the next question is about. Then choose.", "Leave it for another day."),
    "check": ("Look at what you said. Change anything.", "Each answer has a button to change it."),
    "own-question": ("Reword this question, move it, or hide it.", "Move it up, to ask it sooner."),
    "own-questions": ("Make these questions your own.", "Hide one that is not for you."),
    "reword": ("Say the question in your own words.", "“What makes a good session?”"),
    "view-name": ("Put a name to a view, if that person says yes.", "Sam says: yes, put my name to it."),
    "park": ("Write what to talk about another time.", "Can we have a session in the evening?"),
    "print": ("Choose how the papers look, then print or save them.", "Choose larger words."),
    "people": ("Add the people in the group.", "A first name is enough: Sam."),
    "person": ("Look at a person’s card. They can change it.", "Sam now comes on Mondays."),
    "person-field": ("Say what this person wants to say. It may stay empty.", "A quiet room helps me."),
    "limits": ("Say what we can decide, and what is fixed.", "Fixed: the money. Ours: the words."),
    "limit": ("Look at what you wrote about this limit.", "Change who set it."),
    "limit-field": ("Say one thing about this limit.", "The office set it, to keep to the money there is."),
    "roles": ("Say who does what. People choose for themselves.", "Sam wants to take notes."),
    "role-library": ("Take the roles you need.", "Take “note taker”. You can change it later."),
    "role": ("Look at this role, and who does it.", "Change how much time it takes."),
    "role-field": ("Say one thing about this role.", "It takes 1 hour a week."),
    "role-people": ("Tick who put themselves forward.", "2 people can share 1 role."),
    "role-parts": ("Say which part each person does.", "Sam writes the words. Kit draws."),
    "decisions": ("See what is to be decided, and what we decided.", "Do we use the logo?"),
    "decision": ("Look at this decision. Go on with it.", "Write what each person says."),
    "decision-field": ("Say one thing about this decision.", "We decide by consent."),
    "decision-answers": ("Write what each person says, one by one.", "Sam can live with it."),
    "round": ("Each person has a turn, in the order you sit.", "Sam speaks. Kit passes."),
    "sessions": ("See our sessions, or start one.", "Start a session today."),
    "since": ("Read this aloud when you start. Then start.", "Kit is new here. A promise is late."),
    "keeping": ("Open one of the lists.", "Look at what was promised to us."),
    "unknowns": ("Write what nobody knows yet, and who finds out.", "Can the court hand it out?"),
    "promises": ("Write what was promised to us, and if it was kept.", "Bus fares are paid on the day."),
    "reviews": ("Look at what has a day. Say: right, change, or stop.", "How Thursdays work for us."),
    "review": ("Say if it is still right. Each answer is fine.", "Still right. We look again in March."),
    "contacts": ("Write who people can talk to.", "Jo in our team. Farah outside it."),
    "ending": ("Write how you want to end. You can do it early.", "Thank you, each of you."),
    "agree": ("Each person answers alone. Nobody answers for them.", "Pass the laptop to Sam. Look away."),
    "private-agree": ("Give your own answer. You can change it later.", "I can live with it."),
    "private-cards": ("Each person answers alone. Leave any card empty.", "I see it differently."),
    "private-reflection": ("Say how it was for you, if you want to.", "It was good. I liked the tea."),
    "private-plan": ("Write what helps you. It is yours.", "I will talk to Jo."),
    "private-plan-line": ("Write a few words. Choose who sees them.", "A break half way."),
    "catch-up": ("Read what is new. You do not have to do anything.", "You were away for 2 sessions."),
    "actions": ("See what people offered to do.", "Ask the printer for a price by Friday."),
    "action": ("Look at what you wrote about this.", "Change the day."),
    "action-field": ("Say one thing about this action.", "Sam does it."),
    "consent-people": ("Each person answers alone.", "Pass the laptop to Sam. Look away."),
    "consent-cover": (
        "Pass the laptop to the person who is named.",
        "Everyone else looks away.",
    ),
    "consent-mine": ("See what you chose. Take back any yes.", "Take back the yes to a photo."),
    "check-paper": ("Choose a paper, and hear if it is as it was.", "Somebody brings their own agreement."),
    "consent-paper": ("Keep a photo of the paper you signed.", "A photo with your name on it."),
    "consent-today": ("Say if today is a good day. “Not today” is fine.", "You are tired. Do it next week."),
    "consent-told": (
        "Read it, or listen to it. Then choose.",
        "Somebody you trust can read with you.",
    ),
    "consent-say-back": (
        "See if we explained it well. Being not sure is fine.",
        "Say aloud what the project is for.",
    ),
    "consent-stop": ("Stop, or go back. Both are fine.", "I am tired. I stop for today."),
    "consent-let-us-talk": ("Talk to somebody. You can go on after that.", "Ask Jo to explain it again."),
    "consent-more": ("Say where, how or how long. Leave what you like.", "On posters, for 6 months."),
    "consent-left": (
        "You have left. Choose what stays, if you like.",
        "Take back the yes to a photo.",
    ),
    "consent-choice": ("Say yes, no, not now, or “Yes, if”.", "Yes to my name, no to a photo."),
    "consent-check": ("Look at your own choices. Change any of them.", "Change a yes to a no."),
    "consent-sign": ("Choose how you want to sign.", "Any mark is fine."),
    "consent-sign-now": (
        "Sign, so that it is clear that these choices are yours.",
        "Draw any mark.",
    ),
    "consent-share": ("Say who may have a paper with your choices.", "Only me."),
    "consent-end": (
        "You are done. Take a paper of your own, if you like.",
        "Print it, and take it home.",
    ),
    "consent-return": ("Pass the laptop back.", "Take your time first."),
    "unlock": (
        "Write the words of your group, or the numbers of the spare key.",
        "Look for the paper on which you wrote the words.",
    ),
    "hand-back": ("Pass the laptop to the person who had it.", "Sam takes the laptop and goes on."),
    "safe": ("See if the project is locked. Lock it, or change the lock.", "Lock it with 4 words."),
    "safe-lock": (
        "Choose other words, or make another spare key.",
        "Others know the words? Choose new ones.",
    ),
    "safe-quiet": ("Choose how long a quiet time may be.", "Lock it after 10 minutes."),
    "safe-words": (
        "Choose the words that open the project. Write them on paper.",
        "Use the 4 words that are shown.",
    ),
    "rescue": ("Choose an earlier copy. The project is then as it was.", "Put it back as it was on Monday."),
    "take-in": ("Write the words of the group, or the numbers of the spare key.", "Look for the paper."),
    "safe-carry": ("Write the project into a file, and take it with you.", "Put it on a stick."),
    "carried-in": ("See what is in each. Then choose.", "Keep both, and look at them together."),
    "safe-copies": ("See earlier copies. Go back to one if you like.", "Go back to Monday."),
    "safe-sheet": ("Make a new spare key if the old one is lost.", "Print it. Put it in a safe place."),
    "agreements": ("Look at the papers. Print or save them.", "Print one and read it together."),
    "papers": ("Choose a paper to look at.", "Look at the actions, and print them."),
    "save-papers": ("Save all the papers at once. Choose where.", "Save them on a USB stick."),
    "papers-here": ("Take papers off this laptop that were saved on it.", "Other groups use it, too."),
    "document": ("Look at this paper. Print or save it.", "Read the same words here, larger."),
    "paper-names": (
        "See where a name stands. Change the words, or say that it stays.",
        "Write “Blue”, as Ruth asked.",
    ),
    "clauses": ("Add what you want this paper to say.", "We start each session with tea."),
    "clause": ("Look at your own words.", "Change them, or remove them."),
    "clause-field": ("Say it in your own words.", "We start each session with tea."),
}
"""By page: what somebody does there, and an example."""

ALIKE = {"question-change": "question"}
"""Pages that are the same thing under another name."""

KEPT_AT_THE_END = frozenset(
    {
        *(f"consent-{step}" for step in ("today", "told", "say-back", "let-us-talk", "choice", "more")),
        *(f"consent-{step}" for step in ("check", "sign", "sign-now", "share", "stop")),
        *(f"private-{answer}" for answer in ("agree", "cards", "check", "reflection")),
    }
)
"""Pages where nothing is kept before somebody says that they have finished; help says so there."""

ANY_PAGE = (
    "Do what you like here, or nothing. Nothing is lost.",
    "Press “Back” to see the page before.",
)
"""For a page that has no words of its own here."""


def help_with(page: str) -> tuple[str, str]:
    """Return what somebody does on a page, and an example.

    Args:
        page: the page's id.
    """
    return PAGE_HELP.get(ALIKE.get(page, page), ANY_PAGE)


def when_it_is_kept(page: str) -> str:
    """Return when what is said on a page is kept, in English.

    Args:
        page: the page's id.
    """
    if page in KEPT_AT_THE_END:
        return "What you say here is kept when you finish. Leave the program open until then."
    return "Everything is saved as you go. You can close the program at any time."
