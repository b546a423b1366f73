"""A voice for Orca that writes down what it is given, one JSON record a line. Runs inside Orca."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

from gi.repository import GLib  # type: ignore[import-not-found]
from orca import chnames, speechserver  # type: ignore[import-not-found]

_log = os.open(os.environ["SPEECH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def note(kind: str, **more: object) -> None:
    """Write one record: its kind, when it was, and more."""
    os.write(_log, (json.dumps({"kind": kind, "at": time.monotonic(), **more}) + "\n").encode())


class SpeechServer(speechserver.SpeechServer):  # type: ignore[misc]
    """The voice. The names are Orca's."""

    _one: SpeechServer | None = None

    @staticmethod
    def getFactoryName() -> str:
        return "written down"

    @staticmethod
    def getSpeechServers() -> list[SpeechServer]:
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info: object = None) -> SpeechServer:
        if SpeechServer._one is None:
            SpeechServer._one = SpeechServer()
        return SpeechServer._one

    @staticmethod
    def shutdownActiveServers() -> None:
        SpeechServer._one = None

    def getInfo(self) -> list[str]:
        return ["written down", "written-down"]

    def getVoiceFamilies(self) -> list[object]:
        return []

    def speak(self, text: object = None, acss: object = None, interrupt: bool = True) -> None:
        if text and isinstance(text, str):
            note("speak", text=text)

    def speakCharacter(self, character: str, acss: object = None) -> None:
        note("character", text=chnames.getCharacterName(character) or character)

    def speakKeyEvent(self, event: Any, acss: object = None) -> None:
        note("key echo", text=event.getKeyName())

    def sayAll(self, contexts: Iterator[Any], callback: Callable[..., object]) -> None:
        def next_one() -> bool:
            context, _ = next(contexts, (None, None))
            if context is not None:
                note("speak", text=context.utterance)
                context.currentOffset = context.endOffset
                callback(context, speechserver.SayAllContext.COMPLETED)
                GLib.idle_add(next_one)
            return False

        GLib.idle_add(next_one)

    def stop(self) -> None:
        note("stop")

    def shutdown(self) -> None:
        SpeechServer._one = None

    def reset(self, text: object = None, acss: object = None) -> None: ...
    def updateCapitalizationStyle(self) -> None: ...
    def updatePunctuationLevel(self) -> None: ...
    def increaseSpeechRate(self, step: float = 5) -> None: ...
    def decreaseSpeechRate(self, step: float = 5) -> None: ...
    def increaseSpeechPitch(self, step: float = 0.5) -> None: ...
    def decreaseSpeechPitch(self, step: float = 0.5) -> None: ...
    def increaseSpeechVolume(self, step: float = 0.5) -> None: ...
    def decreaseSpeechVolume(self, step: float = 0.5) -> None: ...
