"""What a sign-off is about, and what somebody who signs off may change, as screens and papers call it."""

from __future__ import annotations

from coprod_desktop.domain.role_records import Matter, MayChange

MATTERS = {
    Matter.CONTENT: "What it says",
    Matter.DESIGN: "How it looks",
    Matter.MONEY: "Money",
    Matter.BRAND: "The logo, and rules about how things look",
    Matter.LEGAL: "What the law says",
}
"""What a sign-off can be about, in order."""

MAYS = {
    MayChange.YES_OR_NO: "They say yes or no, and change nothing",
    MayChange.ASK: "They can ask us to change something",
    MayChange.CHANGE: "They can change the work themselves",
}
"""Whether somebody who signs off may change the work. What nobody has said yet has no name."""
