"""The page registry: every page there is. A page that is not here cannot be shown."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.place import Place
from coprod_desktop.presenters import (
    action_pages,
    agree_pages,
    agreement_pages,
    appeal_pages,
    away_pages,
    clause_pages,
    consent_choice_pages,
    consent_pages,
    consent_people_page,
    consent_sign_pages,
    consent_told_pages,
    contact_pages,
    cover_pages,
    decision_answers,
    decision_page,
    decision_pages,
    erase_pages,
    idea_pages,
    keep_until_pages,
    keeping_page,
    limit_pages,
    looking_pages,
    notes_page,
    override_pages,
    override_use_pages,
    own_data_pages,
    own_page,
    own_questions_page,
    part_pages,
    people_pages,
    print_page,
    private_check_page,
    promise_pages,
    review_pages,
    role_card_pages,
    role_history_page,
    role_pages,
    role_people_pages,
    round_page,
    section_page,
    session_pages,
    turn_pages,
    unknown_pages,
    work_pages,
)
from coprod_desktop.presenters.agreements_page import AgreementsPage
from coprod_desktop.presenters.carried_page import CarriedPage
from coprod_desktop.presenters.carry_page import CarryPage
from coprod_desktop.presenters.catch_up_page import CatchUpPage
from coprod_desktop.presenters.check_page import CheckPage
from coprod_desktop.presenters.check_paper_page import CheckPaperPage
from coprod_desktop.presenters.consent_end_page import ConsentEndPage
from coprod_desktop.presenters.consent_more_page import ConsentMorePage
from coprod_desktop.presenters.consent_stop_page import ConsentStopPage
from coprod_desktop.presenters.copies_page import CopiesPage
from coprod_desktop.presenters.dates_page import OurDatesPage
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.left_page import ConsentLeftPage
from coprod_desktop.presenters.lock_pages import LockPage, LockWordsPage, NewSheetPage
from coprod_desktop.presenters.map_page import MapPage
from coprod_desktop.presenters.names_page import PaperNamesPage
from coprod_desktop.presenters.page import Page, Paths
from coprod_desktop.presenters.paper_forms import PaperFormsPage
from coprod_desktop.presenters.paper_lists import PapersPage
from coprod_desktop.presenters.papers_here_page import PapersHerePage
from coprod_desktop.presenters.park_page import ParkPage
from coprod_desktop.presenters.private_agree_page import PrivateAgreePage
from coprod_desktop.presenters.private_cards_page import PrivateCardsPage
from coprod_desktop.presenters.private_plan_pages import PrivatePlanLinePage, PrivatePlanPage
from coprod_desktop.presenters.question_limit import QuestionLimitPage
from coprod_desktop.presenters.question_page import QuestionPage
from coprod_desktop.presenters.quiet_page import QuietPage
from coprod_desktop.presenters.reflection_page import ReflectionPage
from coprod_desktop.presenters.safe_pages import KeepSafePage
from coprod_desktop.presenters.saving_papers import SavePapersPage
from coprod_desktop.presenters.signed_copy_page import OwnSignedCopyPage, SignedCopyPage
from coprod_desktop.presenters.since_page import SincePage
from coprod_desktop.presenters.taken_away_page import TakenAwayPage
from coprod_desktop.presenters.view_name_page import ViewNamePage

PROJECT_PAGES: dict[str, Callable[[Desk, Paths, Place], Page]] = {
    "map": MapPage,
    "section": section_page.SectionPage,
    "theme": section_page.ThemePage,
    "question": QuestionPage,
    "question-change": QuestionPage,
    "question-limit": QuestionLimitPage,
    "check": CheckPage,
    "own-questions": own_questions_page.OwnQuestionsPage,
    "own-question": own_questions_page.OwnQuestionPage,
    "reword": own_questions_page.RewordPage,
    "view-name": ViewNamePage,
    "park": ParkPage,
    "people": people_pages.PeoplePage,
    "person": people_pages.PersonPage,
    "person-field": people_pages.PersonFieldPage,
    "catch-up": CatchUpPage,
    "limits": limit_pages.LimitsPage,
    "limit": limit_pages.LimitPage,
    "limit-field": limit_pages.LimitFieldPage,
    "roles": role_pages.RolesPage,
    "role-library": role_pages.RoleLibraryPage,
    "role": role_card_pages.RolePage,
    "role-more": role_card_pages.RoleMorePage,
    "role-field": role_card_pages.RoleFieldPage,
    "role-people": role_people_pages.RolePeoplePage,
    "role-parts": role_people_pages.RolePartsPage,
    "role-history": role_history_page.RoleHistoryPage,
    "part-words": part_pages.PartWordsPage,
    "part-changes": part_pages.PartChangesPage,
    "work": work_pages.WorkListPage,
    "piece-of-work": work_pages.WorkPage,
    "piece-of-work-field": work_pages.WorkFieldPage,
    "look-ahead": looking_pages.LookAheadPage,
    "the-say": looking_pages.TheSayPage,
    "overrides": override_pages.OverridesPage,
    "override": override_pages.OverridePage,
    "override-field": override_pages.OverrideFieldPage,
    "override-use": override_use_pages.UsePage,
    "override-use-field": override_use_pages.UseFieldPage,
    "override-used": override_use_pages.UsedPage,
    "appeal": appeal_pages.AppealPage,
    "appeal-field": appeal_pages.AppealFieldPage,
    "appeal-answer": appeal_pages.AppealAnswerPage,
    "appeal-answer-field": appeal_pages.AppealAnswerFieldPage,
    "ideas": idea_pages.IdeasPage,
    "idea": idea_pages.IdeaPage,
    "idea-field": idea_pages.IdeaFieldPage,
    "idea-answer": idea_pages.IdeaAnswerPage,
    "decisions": decision_pages.DecisionsPage,
    "decision": decision_page.DecisionPage,
    "decision-field": decision_page.DecisionFieldPage,
    "decision-outcome": decision_page.DecisionOutcomePage,
    "decision-again": decision_page.DecisionAgainPage,
    "decision-answers": decision_answers.DecisionAnswersPage,
    "decision-answer": decision_answers.DecisionAnswerPage,
    "private-check": private_check_page.PrivateCheckPage,
    "ways-to-decide": decision_pages.WaysToDecidePage,
    "round": round_page.RoundPage,
    "since": SincePage,
    "keeping": keeping_page.KeepingPage,
    "ending": keeping_page.EndingPage,
    "ending-field": keeping_page.EndingFieldPage,
    "contacts": contact_pages.ContactsPage,
    "contact": contact_pages.ContactPage,
    "contact-field": contact_pages.ContactFieldPage,
    "reviews": review_pages.ReviewsPage,
    "review": review_pages.ReviewPage,
    "check-in": review_pages.CheckInPage,
    "check-in-field": review_pages.CheckInFieldPage,
    "private-reflection": ReflectionPage,
    "private-cards": PrivateCardsPage,
    "private-plan": PrivatePlanPage,
    "private-plan-line": PrivatePlanLinePage,
    "unknowns": unknown_pages.UnknownsPage,
    "unknown": unknown_pages.UnknownPage,
    "unknown-field": unknown_pages.UnknownFieldPage,
    "promises": promise_pages.PromisesPage,
    "promise": promise_pages.PromisePage,
    "promise-field": promise_pages.PromiseFieldPage,
    "sessions": session_pages.SessionsPage,
    "session": session_pages.SessionPage,
    "session-field": session_pages.SessionFieldPage,
    "session-came": session_pages.SessionCamePage,
    "actions": action_pages.ActionsPage,
    "our-dates": OurDatesPage,
    "action": action_pages.ActionPage,
    "action-field": action_pages.ActionFieldPage,
    "cover-plans": cover_pages.CoverPlansPage,
    "cover-plan": cover_pages.CoverPlanPage,
    "cover-plan-field": cover_pages.CoverPlanFieldPage,
    "away": away_pages.AwayPage,
    "away-who": away_pages.AwayWhoPage,
    "away-person": away_pages.AwayPersonPage,
    "consent-people": consent_people_page.ConsentPeoplePage,
    "consent-cover": consent_pages.ConsentCoverPage,
    "consent-mine": own_page.ConsentMinePage,
    "consent-notes": notes_page.ConsentNotesPage,
    "consent-data": own_data_pages.ConsentDataPage,
    "consent-erase": erase_pages.ConsentErasePage,
    "consent-erased": erase_pages.ConsentErasedPage,
    "consent-paper": OwnSignedCopyPage,
    "consent-left": ConsentLeftPage,
    "consent-today": consent_pages.ConsentTodayPage,
    "consent-told": consent_told_pages.ConsentToldPage,
    "consent-say-back": consent_told_pages.ConsentSayBackPage,
    "consent-let-us-talk": consent_told_pages.ConsentLetUsTalkPage,
    "consent-stop": ConsentStopPage,
    "consent-choice": consent_choice_pages.ConsentChoicePage,
    "consent-more": ConsentMorePage,
    "consent-check": consent_choice_pages.ConsentCheckPage,
    "consent-sign": consent_sign_pages.ConsentSignPage,
    "consent-sign-now": consent_sign_pages.ConsentSignNowPage,
    "consent-share": consent_sign_pages.ConsentSharePage,
    "consent-end": ConsentEndPage,
    "consent-return": consent_pages.ConsentReturnPage,
    "turns": turn_pages.TurnsPage,
    "turn-cover": turn_pages.TurnCoverPage,
    "safe": KeepSafePage,
    "safe-lock": LockPage,
    "safe-quiet": QuietPage,
    "safe-words": LockWordsPage,
    "safe-sheet": NewSheetPage,
    "safe-copies": CopiesPage,
    "safe-taken": TakenAwayPage,
    "safe-carry": CarryPage,
    "carried-in": CarriedPage,
    "keep-until": keep_until_pages.KeepUntilPage,
    "keep-until-field": keep_until_pages.KeepUntilFieldPage,
    "keep-until-due": keep_until_pages.LetGoPage,
    "agreements": AgreementsPage,
    "papers": PapersPage,
    "save-papers": SavePapersPage,
    "papers-here": PapersHerePage,
    "paper-forms": PaperFormsPage,
    "document": agreement_pages.DocumentPage,
    "paper-names": PaperNamesPage,
    "agree": agree_pages.AgreePage,
    "agree-until": agree_pages.AgreeUntilPage,
    "private-agree": PrivateAgreePage,
    "signed-copy": SignedCopyPage,
    "check-paper": CheckPaperPage,
    "print": print_page.PrintPage,
    "clauses": clause_pages.ClausesPage,
    "clause": clause_pages.ClausePage,
    "clause-field": clause_pages.ClauseFieldPage,
}
"""The pages of an open project."""

HOUSE_PAGES = (
    "home",
    "projects",
    "start",
    "sample",
    "comfort",
    "comfort-setting",
    "help",
    "pause",
    "cover",
    "unlock",
    "take-in",
    "rescue",
    "hand-back",
)
"""The pages that need no project; the pretend project is opened from home."""

PRIVATE_SCREENS = frozenset(name for name in PROJECT_PAGES if name.startswith(("consent-", "private-"))) - {
    "consent-people"
}
"""Pages one person sees alone. The program never opens at one of them: it opens at what they are about."""

ALL_PAGES = (*HOUSE_PAGES, *PROJECT_PAGES, "question-note")
"""Every page id there is."""
