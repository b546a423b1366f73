"""What a pack's author is asked to do about a line, in plain words."""

from __future__ import annotations

_WRITE = {
    "id": "Write an id for this entry.",
    "words": "Write the words people read.",
    "why": "Write why we ask.",
    "who_sees": "Write who will see the answer.",
    "used_by": "Write who uses the answer.",
    "if_blank": "Write what happens when nobody answers.",
    "about": "Write what the hard part is about.",
    "talk_to": "Write who people can talk to.",
    "not_asked": "Write what people will not be asked to do.",
    "if_no": "Write what happens when somebody says no.",
    "hard": "Write the bad effects this may have, honestly.",
    "has": "Write which choices open this question.",
}

SHAPES = {
    "string_type": "Write words in quotes here.",
    "int_type": "Write a whole number here, without quotes.",
    "bool_type": "Write true or false here, without quotes.",
    "tuple_type": "Write a list in square brackets here.",
    "dataclass_type": "Write a table here, with its own lines.",
}


def write_it(field: str) -> str:
    """Return what to do about a line that is missing or blank."""
    return _WRITE.get(field, f"Write “{field}”. Each entry here has one.")
