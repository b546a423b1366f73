"""What goes on which page."""

from __future__ import annotations

from itertools import accumulate

from coprod_desktop.documents.flow import Piece, Strip, closed_up, pages_of


def _strips(count: int, height: float = 10) -> tuple[Strip, ...]:
    return tuple(Strip(height, lambda _sheet, _top: None) for _ in range(count))


def _piece(count: int, **how: object) -> Piece:
    return Piece(_strips(count), **how)  # type: ignore[arg-type]


def _counts(*pieces: Piece, frame: float = 100) -> list[int]:
    return [len(page) for page in pages_of(pieces, frame)]


def test_that_pieces_follow_each_other_and_go_over_to_the_next_page() -> None:
    assert _counts(_piece(6), _piece(6)) == [10, 2]
    assert _counts() == [0]


def test_that_no_line_is_left_alone_at_the_foot_or_head_of_a_page() -> None:
    assert _counts(_piece(9), _piece(5)) == [9, 5]
    assert _counts(_piece(7), _piece(4)) == [9, 2]
    assert _counts(_piece(8), _piece(3)) == [8, 3]


def test_that_room_before_a_piece_is_left_out_at_the_top_of_a_page() -> None:
    pages = pages_of([_piece(9, before=5), _piece(2, before=5)], 100)
    assert [[down for down, _ in page] for page in pages] == [[0, 10, 20, 30, 40, 50, 60, 70, 80], [0, 10]]


def test_that_what_leads_a_piece_is_left_out_at_the_top_of_a_page() -> None:
    lead = _strips(1)[0]
    followed = pages_of([_piece(3), _piece(2, before=5, lead=lead)], 100)
    assert [down for down, _ in followed[0]] == [0, 10, 20, 35, 45, 55]
    assert followed[0][3][1] is lead
    over = pages_of([_piece(8), _piece(2, before=5, lead=lead)], 100)
    assert [down for down, _ in over[1]] == [0, 10]


def test_that_a_whole_piece_is_not_split_when_it_fits_on_one_page() -> None:
    assert _counts(_piece(4), _piece(7, whole=True)) == [4, 7]
    assert _counts(_piece(4), _piece(12, whole=True)) == [10, 6]


def test_that_a_heading_stays_with_what_follows() -> None:
    heading = _piece(1, whole=True, with_next=True)
    assert _counts(_piece(8), heading, _piece(5)) == [8, 6]
    assert _counts(_piece(7), heading, _piece(5)) == [10, 3]
    assert _counts(_piece(6), heading, heading, _piece(5, whole=True)) == [6, 7]
    assert _counts(_piece(9), heading) == [10]


def test_that_a_line_that_may_be_split_still_stays_with_what_follows() -> None:
    assert _counts(_piece(8), _piece(1, with_next=True), _piece(5)) == [8, 6]


def test_that_a_heading_stays_with_the_start_of_what_is_longer_than_a_page() -> None:
    heading = _piece(1, whole=True, with_next=True)
    assert _counts(_piece(6), heading, _piece(12, whole=True)) == [10, 9]
    assert _counts(_piece(8), heading, _piece(12, whole=True)) == [8, 10, 3]


def test_that_a_heading_too_long_to_stay_with_the_next_still_gets_a_place() -> None:
    heading = _piece(10, whole=True, with_next=True)
    assert _counts(_piece(1), heading, _piece(2)) == [1, 10, 2]


def test_that_a_whole_piece_is_split_rather_than_parted_from_its_heading() -> None:
    heading = _piece(2, whole=True, with_next=True)
    assert _counts(_piece(5), heading, _piece(9, whole=True)) == [10, 6]
    assert _counts(_piece(5), heading, _piece(8, whole=True)) == [5, 10]


def test_that_a_table_goes_on_under_its_header() -> None:
    header = _strips(1)[0]
    pages = pages_of([_piece(9), _piece(2, whole=True, again=(header,))], 100)
    assert pages[1][0][1] is header
    assert [down for down, _ in pages[1]] == [0, 10, 20]


def test_that_a_strip_higher_than_a_page_gets_a_page() -> None:
    assert [len(page) for page in pages_of([_piece(2), Piece(_strips(1, 500)), _piece(1)], 100)] == [2, 1, 1]


def test_that_a_heading_is_never_parted_from_a_long_run_of_pieces_that_stay_together() -> None:
    heading = _piece(1, whole=True, with_next=True)
    run = [_piece(2, whole=True, with_next=True) for _ in range(6)]
    assert _counts(_piece(5), heading, *run[:4], _piece(2, whole=True)) == [5, 7, 4]
    for count in range(1, 7):
        for before in range(1, 11):
            counted = _counts(_piece(before), heading, *run[:count], _piece(1))
            assert before + 1 not in list(accumulate(counted))[:-1]


def test_that_a_heading_is_not_left_alone_by_two_pieces_that_fit_only_without_it() -> None:
    heading = _piece(1, whole=True, with_next=True)
    tall = _piece(8, whole=True, with_next=True)
    assert _counts(_piece(2), heading, tall, _piece(3, whole=True)) == [2, 9, 3]


def test_that_a_whole_piece_stays_whole_after_a_run_too_long_for_a_page() -> None:
    run = [_piece(2, whole=True, with_next=True) for _ in range(5)]
    assert _counts(*run, _piece(4, whole=True))[-1] in (4, 6, 8)
    assert _counts(_piece(3), *run, _piece(4, whole=True))[-1] in (4, 6, 8)


def test_that_a_last_page_with_next_to_nothing_is_saved_by_setting_pieces_closer() -> None:
    pieces = [_piece(2, before=10), *(_piece(2, before=12) for _ in range(3))]
    assert _counts(*pieces) == [6, 2]
    (page,) = closed_up(pieces, 107)
    assert [down for down, _ in page] == [0, 10, 29, 39, 58, 68, 87, 97]


def test_that_pages_stay_as_they_are_where_setting_closer_saves_none() -> None:
    for pieces in ([_piece(6, before=5), _piece(6, before=5)], [_piece(9, before=9), _piece(3)]):
        assert closed_up(pieces, 100) == pages_of(pieces, 100)
    assert closed_up([], 100) == [[]]
    full = [_piece(8, before=40), _piece(5, before=20)]
    assert closed_up(full, 100) == pages_of(full, 100)


def _heading() -> Piece:
    return _piece(1, whole=True, with_next=True, begins=True)


def _closed(*pieces: Piece) -> list[int]:
    return [len(page) for page in closed_up(pieces, 100)]


def test_that_what_ends_on_a_last_page_with_next_to_nothing_begins_there_too() -> None:
    assert _counts(_piece(6), _heading(), _piece(5)) == [10, 2]
    assert _closed(_piece(6), _heading(), _piece(5)) == [6, 6]
    assert _closed(_piece(7), _heading(), _piece(4)) == [7, 5]
    assert _closed(_piece(6), _heading(), _heading(), _piece(4)) == [6, 6], "a heading under another"


def test_that_a_page_stays_full_where_what_begins_on_it_would_leave_it_empty_or_is_too_long() -> None:
    assert _closed(_piece(3), _heading(), _piece(8)) == [10, 2]
    assert _closed(_heading(), _piece(11)) == [10, 2]
    assert _closed(_piece(10), _piece(2)) == [10, 2], "nothing begins"
    assert _closed(_piece(10), _piece(8), _heading(), _piece(12))[-1] == 3


def test_that_pieces_are_closer_where_that_saves_a_tenth_of_the_pages() -> None:
    pages = [_piece(5, before=20, whole=True) for _ in range(6)]
    assert _counts(*pages) == [5] * 6
    assert _counts(*pages, frame=115) == [5] * 6
    assert [len(page) for page in closed_up(pages, 115)] == [10, 10, 10], "15 points between them do"
    long = [*pages[:2], *(_piece(10, whole=True) for _ in range(10))]
    assert len(closed_up(long, 115)) == 12, "1 page of 12 is not worth it"


def test_that_pieces_are_closer_still_only_where_that_saves_2_pages() -> None:
    six = [_piece(5, before=20, whole=True) for _ in range(6)]
    assert [len(page) for page in closed_up(six, 113)] == [10, 10, 10], "12 points between them do"
    ten = [*six[:2], *(_piece(10, whole=True) for _ in range(8))]
    assert len(closed_up(ten, 113)) == 10, "1 page of 10 is not worth it"
