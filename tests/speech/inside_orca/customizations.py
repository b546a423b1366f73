"""Orca's settings for the journeys, and a note of each event it works through. Runs inside Orca."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from orca import (  # type: ignore[import-not-found]
    event_manager,
    settings,
)
from orca_listen_speech import note  # type: ignore[import-not-found]

settings.enableBraille = False
settings.enableSound = False
settings.enableKeyEcho = False
settings.speechServerFactory = "orca_listen_speech"

_manager = event_manager.EventManager
_enqueue, _dequeue, _key = _manager._enqueue, _manager._dequeue, _manager._processKeyboardEvent


def _note_enqueue(self, event):  # type: ignore[no-untyped-def]
    note("event", type=str(getattr(event, "type", "input")))
    return _enqueue(self, event)


def _note_dequeue(self):  # type: ignore[no-untyped-def]
    done = _dequeue(self)
    note("worked", left=self._eventQueue.qsize())
    return done


def _note_key(self, event):  # type: ignore[no-untyped-def]
    done = _key(self, event)
    note("key", press=int(event.type) == 0)
    return done


_manager._enqueue, _manager._dequeue, _manager._processKeyboardEvent = _note_enqueue, _note_dequeue, _note_key
