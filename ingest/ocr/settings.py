"""How pages that are pictures are read: every threshold, in one object."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecognitionSettings:
    """Thresholds of recognition: meaning, unit in brackets, where it was measured, a test that fails when it moves."""

    curves: int = 100
    """So many shapes that stand in lines as letters do are text printed as curves [shapes].

    Measured: emblems have fewer. Test: `test_which_pages_are_pictures`.
    """

    few_letters: int = 100
    """A page with fewer letters has next to no text beside its picture [letters].

    Measured: running heads and page numbers. Test: `test_which_pages_are_pictures`.
    """

    whole_page: float = 0.7
    """Pictures over at least so much of a page are the page [share of the page].

    Measured: photographs leave more room. Test: `test_which_pages_are_pictures`.
    """

    large_picture: float = 0.35
    """One picture alone over so much of a page with next to no text may be a table [share of the page].

    Measured: nowhere noted. Test: `test_which_pages_are_pictures`.
    """

    mostly_laid: float = 0.5
    """Text of which at least so much is invisible or under a picture was recognised by another program [share of
    the letters].

    Measured: nowhere noted. Test: `test_which_pages_are_pictures`.
    """

    more_text: float = 2.0
    """A page is read from its picture if that holds so many times the letters that the page prints itself [ratio].

    Measured: titles printed over covers. Test: `test_a_cover_keeps_its_printed_title`.
    """

    found_at: float = 110.0
    """Text is looked for in a copy of the picture that is so fine [pixels an inch].

    Measured: 110 finds print of 5 points; finer ones take longer. Test: `test_a_scan_is_read`.
    """

    text_pixel: float = 0.3
    """A pixel that is as likely to be text is text [probability].

    Measured: the network's own default. Test: `test_places_of_text`.
    """

    text_line: float = 0.5
    """A place whose pixels are as likely, on average, holds text [probability].

    Measured: the network's own default. Test: `test_places_of_text`.
    """

    least_line: int = 3
    """A place whose shorter side is shorter is a speck [pixels of the copy].

    Measured: the network's own default. Test: `test_places_of_text`.
    """

    grown: float = 1.6
    """The network marks the core of a line; the line is larger by so much of the core's area for each length of its
    outline [ratio].

    Measured: the network's own default. Test: `test_places_of_text`.
    """

    lines_at_once: int = 8
    """So many lines are read at once at most [lines].

    Measured: more need more memory and are no faster. Test: `test_lines_are_read_in_groups_of_one_width`.
    """

    alike_width: float = 1.15
    """Those are no wider than the narrowest by this factor [ratio].

    Measured: what is added to a line is read in vain. Test: `test_lines_are_read_in_groups_of_one_width`.
    """

    upside_down: float = 0.7
    """Where words are less sure on average, the page may be upside down [probability].

    Measured: upright pages have 0.98, pages upside down less than 0.6. Test: `test_turned_scans`.
    """

    sliver: float = 0.4
    """A piece of a line that is narrower is what a rule left of the neighbour's [share of the line's height].

    Measured: nowhere noted. Test: `test_lines_end_at_rules`.
    """

    paper: float = 0.02
    """The paper's grey is that of the lightest pixel as near as this [share of the longer side].

    Measured: shadows change more slowly, strokes are narrower. Test: `test_shadows_are_taken_away`.
    """

    paper_step: float = 20.0
    """Paper is lighter than what it lies on by so much [grey values].

    Measured: nowhere noted. Test: `test_paper_on_a_table`.
    """

    paper_beside: int = 16
    """Beside its edge so much is paper, or none of it [pixels].

    Measured: lines and letters are narrower. Test: `test_paper_on_a_table`.
    """

    paper_blur: int = 3
    """Its edge is no wider than twice this [pixels].

    Measured: nowhere noted. Test: `test_paper_on_a_table`.
    """

    margins: float = 0.2
    """Its edges are no farther within the picture [share of the side].

    Measured: nowhere noted. Test: `test_paper_on_a_table`.
    """

    straight: float = 1e-4
    """A picture that is straight but for this is left as it is [pixels and matrix entries].

    Measured: nowhere noted. Test: `test_straight_pictures_stay`.
    """

    most_lean: float = 0.2
    """A drawn line climbs no more than this [pixels up for each along].

    Measured: 0.2 is 11 degrees. Test: `test_skew_and_perspective`.
    """

    enough_lines: float = 0.5
    """Lines of this length together, of each direction, tell how the page lies [longer side].

    Measured: a form has 10 times as much. Test: `test_skew_and_perspective`.
    """

    least_off: float = 0.0005
    """Lines that are off by less agree [radians].

    Measured: half a pixel on a thousand. Test: `test_skew_and_perspective`.
    """

    sketch: int = 1200
    """Skew is found in a copy of this size [pixels of the longer side].

    Measured: nowhere noted. Test: `test_skew_and_perspective`.
    """

    least_segment: float = 0.04
    """A piece of a drawn line is so long at least [share of the longer side].

    Measured: letters have no straight strokes of 30 points. Test: `test_skew_and_perspective`.
    """

    most_skew: float = 4.0
    """Print without drawn lines is turned level by no more [degrees].

    Measured: scanners are off by less. Test: `test_print_without_lines_is_levelled`.
    """

    least_skew: float = 0.02
    """It is turned to so many degrees exactly [degrees].

    Measured: 0.02 is a pixel on 3,000. Test: `test_print_without_lines_is_levelled`.
    """

    line_dark: int = 190
    """A pixel darker than this may be one of a ruling line [grey value].

    Measured: lines of half a point are light grey at 200 dots an inch. Test: `test_rules_are_found`.
    """

    line_gap: float = 0.7
    """A gap in a line that is no longer is noise [points].

    Measured: letters of 5 points are further apart. Test: `test_rules_are_found`.
    """

    least_ruling: float = 14.0
    """A ruling line is no shorter [points].

    Measured: a row of small print is as high. Test: `test_rules_are_found`.
    """

    thickest: float = 2.5
    """It is no thicker [points].

    Measured: closed up, lines of small print are thicker. Test: `test_rules_are_found`.
    """

    meet: float = 3.0
    """Lines that come as near meet [points].

    Measured: nowhere noted. Test: `test_strokes_of_letters_are_no_rules`.
    """

    long_ruling: float = 60.0
    """A line that is as long is one though it meets no other [points].

    Measured: strokes of large letters are shorter. Test: `test_strokes_of_letters_are_no_rules`.
    """

    line_margin: float = 0.3
    """So much beside a line is wiped out with it [points].

    Measured: what blur leaves of it. Test: `test_rules_are_found`.
    """

    ink_dark: int = 140
    """Small print that was not found is darker than this [grey value].

    Measured: nowhere noted. Test: `test_a_dash_alone_is_read`.
    """

    least_ink: float = 0.06
    """It has so much ink at least: the square of this, times the square of the lines' height [share of the height].

    Measured: a colon of 5 points; specks have less. Test: `test_a_dash_alone_is_read`.
    """

    most_left: float = 1.5
    """What was not found and is higher is a drawing [share of the lines' height].

    Measured: nowhere noted. Test: `test_drawings_are_no_print`.
    """

    same_level: float = 0.3
    """Pieces of lines whose base lines are as near are one line [font sizes].

    Measured: nowhere noted. Test: `test_pieces_at_one_height_are_a_line`.
    """

    ascender: float = 0.78
    """So much of a word's box is above its base line [font sizes].

    Measured: as PDFium gives it for the usual fonts. Test: `test_sizes_and_base_lines`.
    """

    x_height: float = 0.47
    """How high small letters are [font sizes].

    Measured: Carlito 0.47, Arial 0.52, Times 0.45. Test: `test_sizes_and_base_lines`.
    """

    capital: float = 0.65
    """How high capitals and figures are [font sizes].

    Measured: Carlito 0.64, Arial 0.72, Times 0.66. Test: `test_sizes_and_base_lines`.
    """

    sure_letters: int = 2
    """A line of fewer letters and figures does not tell its size [letters].

    Measured: nowhere noted. Test: `test_sizes_and_base_lines`.
    """

    base_from: float = 0.45
    """The base line is below this share of the line's height [share].

    Measured: nowhere noted. Test: `test_sizes_and_base_lines`.
    """

    tallest: float = 0.5
    """Small letters reach no higher above it [share of the line's height].

    Measured: nowhere noted. Test: `test_sizes_and_base_lines`.
    """

    tallest_capitals: float = 0.68
    """Capitals reach no higher above it [share of the line's height].

    Measured: nowhere noted. Test: `test_sizes_and_base_lines`.
    """

    lowest: float = 0.18
    """Letters are no lower [share of the line's height].

    Measured: nowhere noted. Test: `test_sizes_and_base_lines`.
    """

    leading: float = 1.2
    """A line that is larger than so many distances to the next line was measured amiss [ratio].

    Measured: print set solid has 1.0. Test: `test_sizes_are_evened_out`.
    """

    same_size: float = 1.12
    """Sizes that differ by no more than this factor are one [ratio].

    Measured: a pixel of small print is a tenth. Test: `test_sizes_are_evened_out`.
    """

    faint: float = 60.0
    """Ink that is fainter is noise [grey value].

    Measured: JPEG's ringing. Test: `test_words_end_at_gaps`.
    """

    space: float = 0.2
    """A space is so wide where none was read [font sizes].

    Measured: Carlito 0.23. Test: `test_words_end_at_gaps`.
    """

    least_space: float = 0.22
    """A gap that is narrower is no space unless one was read there [font sizes].

    Measured: gaps beside @ and brackets are 0.15. Test: `test_words_end_at_gaps`.
    """

    sure_space: float = 0.85
    """A gap as wide as the line's spaces, but for this, is a space though none was read there [ratio].

    Measured: nowhere noted. Test: `test_words_end_at_gaps`.
    """

    before_mark: float = 0.4
    """A mark that ends words begins one only behind a wider gap [font sizes].

    Measured: a colon before a value stands a column away. Test: `test_words_end_at_gaps`.
    """

    mark_space: float = 0.13
    """Behind marks that end words a gap so wide is a space [font sizes].

    Measured: spaces of condensed print are 0.15. Test: `test_words_end_at_gaps`.
    """

    space_off: float = 1.0
    """A space that was read is at a gap no farther away [font sizes].

    Measured: readings are off by half a letter. Test: `test_words_end_at_gaps`.
    """

    space_near: float = 0.4
    """A gap as far away must be twice as wide to be taken for it [font sizes].

    Measured: readings are off by half a letter. Test: `test_words_end_at_gaps`.
    """

    en_dash: float = 0.36
    """A dash that is longer is no hyphen [font sizes].

    Measured: hyphens 0.25 to 0.33, dashes 0.45 to 0.5. Test: `test_dashes_by_their_length`.
    """

    dash: float = 0.95
    """A dash is as sure, since its length tells which it is [probability].

    Measured: nowhere noted. Test: `test_dashes_by_their_length`.
    """

    em_dash: float = 0.75
    """One that is longer is an em dash [font sizes].

    Measured: en dashes 0.5, em dashes 0.9. Test: `test_dashes_by_their_length`.
    """

    bold: float = 0.088
    """Print whose strokes are thicker is bold [font sizes].

    Measured: regular 0.065 to 0.075, bold 0.10 to 0.13. Test: `test_bold_print`.
    """

    blur: float = 1.5
    """Strokes seem thicker by so much [pixels].

    Measured: scans of 200 and 300 dots an inch. Test: `test_bold_print`.
    """


OCR = RecognitionSettings()
"""The thresholds in use."""
