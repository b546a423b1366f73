"""What the columns of the limits register, and where a limit comes from, are called on screens and papers."""

from __future__ import annotations

from coprod_desktop.domain.limit_records import Column, LimitSource

COLUMNS = {
    Column.OURS: "Ours to decide",
    Column.INFLUENCE: "We can influence this",
    Column.FIXED: "Fixed",
}
"""The columns of the register, in order, as screens and papers call them."""
NOT_IN_A_COLUMN = "We have not said yet who decides"


def column_name(column: Column) -> str:
    """Return what a column of the register is called; also where nobody has said yet who decides."""
    return COLUMNS.get(column, NOT_IN_A_COLUMN)


SOURCES = {
    LimitSource.LAW: "The law",
    LimitSource.POLICY: "A rule of an organisation",
    LimitSource.MONEY: "Money",
    LimitSource.BRAND: "How it has to look, such as a logo",
    LimitSource.TIME: "Time",
}
"""Where a limit comes from, as screens and papers call it."""
