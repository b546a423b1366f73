"""Which lines of the source text are served, and the table that says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.content.packs import load_pack
from coprod_desktop.content.seeds import seed_lines
from coprod_desktop.content.trace import TraceRow, missing, render_trace, trace
from coprod_desktop.domain.errors import FileRefused


def test_that_what_serves_a_line_is_named_by_kind_and_id(small_pack: Path) -> None:
    rows = {row.seed: row for row in trace(load_pack(small_pack))}
    assert rows["D01"].served_by == ("question first.name",)
    assert rows["P11"].served_by == ("screen map",)
    assert rows["N01"].served_by == ()


def test_that_each_line_is_there_once_in_the_order_of_the_source(small_pack: Path) -> None:
    seeds = [row.seed for row in trace(load_pack(small_pack))]
    assert seeds[:7] == [f"D0{number}" for number in range(1, 8)]
    assert seeds[-6:] == [f"V0{number}" for number in range(6)]
    assert len(seeds) == len(set(seeds)) == 64


def test_that_lines_nothing_serves_are_missing() -> None:
    served = TraceRow(seed="D01", line="Control is shared", served_by=("screen map",))
    alone = TraceRow(seed="D02", line="Somebody", served_by=())
    assert missing((served, alone)) == ("D02",)
    assert missing((served,)) == ()


def test_that_the_table_wraps_and_says_what_is_not_served() -> None:
    long = TraceRow(seed="D01", line="Control " * 12, served_by=("question a.very-long-id",) * 8)
    short = TraceRow(seed="D02", line="Somebody", served_by=())
    wide = TraceRow(seed="D03", line="Words " * 20, served_by=("screen map",))
    table = render_trace((long, short, wide))
    lines = table.splitlines()
    assert all(len(line) <= 118 and line == line.rstrip() for line in lines)
    assert table.count("question a.very-long-id") == 8
    assert "D02   Somebody                                  nothing yet" in lines
    assert lines[-1] == "Not served yet: D02."


def test_that_the_table_says_when_everything_is_served() -> None:
    row = TraceRow(seed="D01", line="Control is shared", served_by=("screen map",))
    assert render_trace((row,)).splitlines()[-1] == "All 1 lines are served."


def test_that_lines_are_refused_when_their_list_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"seeds\.toml"):
        seed_lines(tmp_path)
