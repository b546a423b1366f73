"""Stop here? It is asked once, where choices would be lost, and shows nothing of them."""

from __future__ import annotations

from coprod_desktop.presenters.consent_pages import TalkPage
from coprod_desktop.presenters.screen import Button, Screen, Text


class ConsentStopPage(TalkPage):
    """Both ways stand side by side and look alike: stopping is as good as going on."""

    def screen(self) -> Screen:
        """Return the question."""
        words = self.desk.words
        return Screen(
            id="consent-stop",
            key=self.key,
            title=words("Do you want to stop here?"),
            parts=(
                Text(words=words("What you chose so far is not kept. You can start again on another day.")),
                Button(id="stop", words=words("Stop. Keep nothing I chose")),
                Button(id="go-on", words=words("Go back to my choices")),
            ),
            back=False,
            window_title=words("Your own choices"),
        )

    def ask_first(self) -> bool:
        """It is asked here, and not twice."""
        return False

    def act(self, button: str) -> None:
        """Go back to the page the person was at."""
        if button == "go-on":
            self.paths.back()
