from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.pictures import GRID, Picture, Stroke, picture_ids, picture_of, read_strokes
from coprod_desktop.resources import resources_folder

FOLDER = resources_folder() / "pictures"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'


def strokes(tmp_path: Path, shapes: str) -> tuple[Stroke, ...]:
    file = tmp_path / "one.svg"
    file.write_text(f"{HEAD}{shapes}</svg>", "utf-8")
    return read_strokes(file)


def pictures() -> list[Picture]:
    return [picture_of(id) for id in sorted(picture_ids())]


def test_that_every_picture_is_in_the_index_and_every_entry_has_its_file() -> None:
    assert {file.stem for file in FOLDER.glob("*.svg")} == picture_ids()


def test_that_a_picture_says_what_it_shows_and_what_it_stands_for() -> None:
    for picture in pictures():
        assert picture.says == picture.says.strip(" .")
        assert picture.says, picture.id
        assert picture.tags, picture.id


def test_that_a_picture_stays_inside_its_grid() -> None:
    for picture in pictures():
        for stroke in picture.strokes:
            for step in (stroke.start, *stroke.steps):
                assert all(-0.5 <= number <= GRID for number in step), (picture.id, step)


def test_that_2_pictures_are_never_described_or_drawn_alike() -> None:
    drawn = pictures()
    assert len({picture.says for picture in drawn}) == len(drawn)
    assert len({picture.strokes for picture in drawn}) == len(drawn)


def test_that_a_picture_holds_no_writing_and_no_colour_of_its_own() -> None:
    for file in FOLDER.glob("*.svg"):
        drawn = file.read_text("utf-8")
        assert "<text" not in drawn, file.name
        assert "#" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', ""), file.name
        assert "style" not in drawn, file.name


def test_that_an_unknown_picture_is_not_made_up() -> None:
    with pytest.raises(KeyError):
        picture_of("unicorn")


def test_that_lines_keep_their_places(tmp_path: Path) -> None:
    assert strokes(tmp_path, '<line x1="1" y1="2" x2="3" y2="4"/>') == (
        Stroke(start=(1, 2), steps=((3, 4),)),
    )
    assert strokes(tmp_path, '<polyline points="1,2 3,4 5,6"/>') == (
        Stroke(start=(1, 2), steps=((3, 4), (5, 6))),
    )
    assert strokes(tmp_path, '<polygon points="1,2 3,4 5,6" fill="currentColor"/>') == (
        Stroke(start=(1, 2), steps=((3, 4), (5, 6)), closed=True, filled=True),
    )


def test_that_a_path_is_lines_curves_and_gaps(tmp_path: Path) -> None:
    one, two = strokes(tmp_path, '<path d="M 0 0 L 3 0 Q 6 0 6 3 Z M 9 9 C 1 2 3 4 5 6"/>')
    assert one == Stroke(start=(0, 0), steps=((3, 0), (5, 0, 6, 1, 6, 3)), closed=True)
    assert two == Stroke(start=(9, 9), steps=((1, 2, 3, 4, 5, 6),))


def test_that_a_curve_may_begin_a_path(tmp_path: Path) -> None:
    (one,) = strokes(tmp_path, '<path d="M 0 0 Q 3 0 3 3"/>')
    assert one.steps == ((2, 0, 3, 1, 3, 3),)


def test_that_a_circle_is_4_curves_and_a_box_may_have_round_corners(tmp_path: Path) -> None:
    (circle,) = strokes(tmp_path, '<circle cx="10" cy="10" r="4"/>')
    assert circle.closed
    assert circle.start == (10.0, 6.0)
    assert [step[-2:] for step in circle.steps if len(step) == 6] == [(14, 10), (10, 14), (6, 10), (10, 6)]
    (box,) = strokes(tmp_path, '<rect x="1" y="2" width="10" height="8"/>')
    assert {step[-2:] for step in box.steps} == {(1, 2), (11, 2), (11, 10), (1, 10)}


@pytest.mark.parametrize(
    "shapes",
    [
        "<text>words</text>",
        '<path d="M 0 0 A 1 1 0 0 1 2 2"/>',
        '<path d="M 0 0 l 2 2"/>',
        '<path d="M 0 0 L 2"/>',
        '<circle cx="1" cy="2"/>',
        '<polyline points="1,2 3"/>',
        '<polyline points=""/>',
        '<line x1="a" y1="2" x2="3" y2="4"/>',
        "<path",
    ],
)
def test_that_a_file_with_anything_else_is_refused_and_named(tmp_path: Path, shapes: str) -> None:
    with pytest.raises(FileRefused, match=r"one\.svg"):
        strokes(tmp_path, shapes)
