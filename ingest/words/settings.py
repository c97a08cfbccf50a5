"""How characters become words, and which can be seen: every threshold, in one object."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextSettings:
    """Thresholds of reading text: meaning, unit in brackets, where it was measured, a test that fails when it moves."""

    # Pictures

    coarse: float = 200 / 72
    """A page is drawn with so many pixels a point at least [pixels a point].

    Measured: print of 7 points needs 200 dots an inch. Test: `test_pages_are_drawn_as_finely_as_their_pictures`.
    """

    fine: float = 300 / 72
    """It is drawn with no more [pixels a point].

    Measured: finer scans are read no better. Test: `test_pages_are_drawn_as_finely_as_their_pictures`.
    """

    least_picture: float = 36.0
    """A smaller picture, such as an emblem, does not say how finely [points].

    Measured: nowhere noted. Test: `test_pages_are_drawn_as_finely_as_their_pictures`.
    """

    most_pixels: float = 20e6
    """A page is drawn with so many pixels at most, however large it is [pixels].

    Measured: A3 at 300 dots an inch has 17 million. Test: `test_large_pages_are_drawn_coarser`.
    """

    # Shapes

    skew: float = 0.2
    """Text that climbs no more than this is level [points up for each along].

    Measured: 0.2 is 11 degrees. Test: `test_slanted_text`.
    """

    thin: float = 3.0
    """A filled shape no thicker than this is a line [points].

    Measured: borders as Word, Chromium, WeasyPrint and spreadsheets draw them. Test: `test_thin_shapes_are_lines`,
    `test_slanted_lines_by_their_length`.
    """

    least_mark: float = 0.2
    """A bullet or a dotted line's dot is no smaller [points].

    Measured: nowhere noted. Test: `test_marks_by_their_size`.
    """

    most_mark: float = 8.0
    """It is no larger [points].

    Measured: nowhere noted. Test: `test_marks_by_their_size`.
    """

    least_figure: float = 1.5
    """A drawn shape that may say something, as a tick does, has no shorter side [points].

    Measured: nowhere noted. Test: `test_figures_by_their_size`.
    """

    most_figure: float = 20.0
    """It has no longer side [points].

    Measured: nowhere noted. Test: `test_figures_by_their_size`.
    """

    hole: float = 0.5
    """A hole this large leaves a line around it [share of the box].

    Measured: nowhere noted. Test: `test_holes_leave_rings`.
    """

    least_slant: float = 3.0
    """A slanted line runs at least so far across and down [points].

    Measured: nowhere noted. Test: `test_slanted_lines_by_their_length`.
    """

    short_slant: float = 6.0
    """It runs at least so far along the greater of the two [points].

    Measured: a figure of 9 points is 5 wide and 7 high. Test: `test_slanted_lines_by_their_length`.
    """

    slant_length: float = 20.0
    """A shorter one runs through a word only if it crosses nearly all of it: it may be a tick [points].

    Measured: nowhere noted. Test: `test_short_slanted_lines_cross_whole_words`.
    """

    slant_over: float = 0.8
    """So much is nearly all of a word [share of its width].

    Measured: nowhere noted. Test: `test_short_slanted_lines_cross_whole_words`.
    """

    most_strokes: int = 200
    """A line with more corners is a chart's or a drawing's [corners].

    Measured: nowhere noted. Test: `test_scribbles_run_through_words`.
    """

    askew: float = 0.0035
    """A page's print that climbs or falls by more is printed askew [points up for each along].

    Measured: it is 0.2 degrees; rows were first read wrongly at 0.3. Test: `test_pages_printed_askew`.
    """

    askew_pairs: int = 20
    """So few pairs of neighbouring letters do not tell how a page is printed [pairs].

    Measured: nowhere noted. Test: `test_pages_printed_askew`.
    """

    askew_share: float = 0.75
    """So many of them climb alike where a page is askew as a whole [share].

    Measured: nowhere noted. Test: `test_pages_printed_askew`.
    """

    enclosed: float = 0.45
    """An outline that holds so much is closed around it [share of the box].

    Measured: the square between the four corners of a circle holds 0.5. Test: `test_outlines_around_a_box`.
    """

    # Characters to lines and words

    word_gap: float = 0.2
    """A gap wider than this separates two words where no space is printed [font sizes].

    In print of usual width, that is two fifths of a letter (`letter`). A space is three fifths of one, and
    justified lines narrow it by up to a third.

    Measured: a space is 0.278 in Helvetica; TeX narrows it by 1.11 of 3.33 points. Test:
    `test_spaced_out_print_is_closed_up_and_marks_are_not`, `test_a_gap_is_judged_beside_those_between_the_letters`.
    """

    set_gap: float = 0.13
    """The same on a page that prints no spaces at all: justified text sets words closer than a space is wide [font
    sizes].

    Measured: nowhere noted. Test: `test_a_page_without_spaces_is_set_closer`,
    `test_a_narrower_gap_parts_words_on_a_page_without_any_space`.
    """

    space: float = 0.05
    """The same where a space is printed: narrower ones have no width of their own, as a soft hyphen's have none
    [font sizes].

    Measured: nowhere noted. Test: `test_a_space_without_width_is_none`.
    """

    letter: float = 0.5
    """The width of a letter in print that is not condensed [font sizes].

    Measured: Helvetica 0.5, Times 0.44. Test: `test_a_gap_is_judged_by_the_width_of_the_letters`,
    `test_a_narrower_gap_parts_words_on_a_page_without_any_space`.
    """

    enough_letters: int = 4
    """The least number of letters whose widths and gaps are taken for those of their text run [letters].

    Measured: nowhere noted. Test: `test_gaps_are_measured_on_enough_letters`.
    """

    kerning: float = 0.2
    """Letters of one word overlap by no more than this [font sizes].

    Measured: Helvetica's comma under its P: 0.18. Test: `test_kerned_letters_of_two_runs_are_one_word`.
    """

    overlap: float = 0.4
    """Letters of one word that two text runs print overlap by no more [share of the narrower letter's width].

    Measured: nowhere noted. Test: `test_kerned_letters_of_two_runs_are_one_word`.
    """

    doubled: float = 0.1
    """Text printed twice to look bold is moved by no more than this [font sizes].

    Measured: nowhere noted. Test: `test_narrow_letters_printed_twice`.
    """

    wall_slack: float = 1.0
    """A ruling this close to where two characters meet is between them; farther inside, it strikes through one
    [points].

    Measured: nowhere noted. Test: `test_rulings_close_to_where_letters_meet`,
    `test_a_rule_through_a_word_parts_it_only_where_two_of_its_letters_meet`.
    """

    same: float = 0.01
    """Places and sizes that differ by less are the same [points].

    Measured: readers round differently. Test: `test_places_that_are_the_same`.
    """

    run_touch: float = 0.5
    """Characters of one text run on both sides of a ruling overlap by no more [points].

    Measured: nowhere noted. Test: `test_letters_that_overlap_where_a_rule_is`.
    """

    # Words printed letter by letter

    spaced_out: float = 0.15
    """Letters farther apart than this are spaced out [font sizes].

    Measured: capitals are often set 0.05 to 0.12 apart. Test: `test_letters_that_are_spaced_out`.
    """

    widest_in_run: float = 1.0
    """Letters of one word are no farther apart where text runs print several of them [font sizes].

    Measured: nowhere noted. Test: `test_letters_that_are_spaced_out`,
    `test_spaced_out_print_is_closed_up_and_marks_are_not`.
    """

    widest_single: float = 0.6
    """The same where text runs print one letter each [font sizes].

    Measured: nowhere noted. Test: `test_letters_that_are_spaced_out`.
    """

    between_words: float = 1.5
    """A gap between two words is at least so wide [share of the usual gap].

    Measured: nowhere noted. Test: `test_letters_that_are_spaced_out`,
    `test_spaced_out_print_is_closed_up_and_marks_are_not`.
    """

    spaced_reach: float = 2.5
    """Letters farther apart than this do not belong to one text [font sizes].

    Measured: nowhere noted. Test: `test_spaced_out_print_is_closed_up_and_marks_are_not`.
    """

    equal_pitch: float = 0.1
    """Distances that differ by less are equal [points].

    Measured: nowhere noted. Test: `test_equal_pitches_are_those_of_columns`.
    """

    spaced_letters: int = 3
    """So many letters, not all the same, make a word and no row of marks; where spaces are typed between them, one
    more [letters].

    Measured: nowhere noted. Test: `test_letters_that_are_spaced_out`.
    """

    # Marks of notes

    raised_gap: float = 0.25
    """Raised small print is at most so far from the word that it belongs to, which may lean under it [font sizes].

    Measured: 0.18 after a letter that leans by 0.34. Test: `test_raised_print_stands_off_a_leaning_letter`.
    """

    raised: float = 0.92
    """Smaller print may be raised or lowered [share of the neighbour's size].

    Measured: CSS: 0.83 to 0.9; Word: 0.65. Test: `test_marks_of_notes_are_raised`.
    """

    behind_figures: float = 0.75
    """Figures behind a number that are smaller than this mark a note, wherever they stand [share of its size].

    Measured: Word: 0.65. Test: `test_small_figures_behind_figures_mark_notes`.
    """

    above: float = 0.05
    """The middle of raised print is this much higher; that of small print on the same base line is lower [share of
    the neighbour's size].

    Measured: nowhere noted. Test: `test_marks_of_notes_are_raised`.
    """

    above_as_large: float = 0.2
    """The same for print that is not smaller [share of the neighbour's size].

    Measured: nowhere noted. Test: `test_marks_of_notes_are_raised`.
    """

    mark_reach: float = 1.0
    """A mark is no farther from its word: there may be a space between them [font sizes].

    Measured: nowhere noted. Test: `test_marks_of_notes_are_raised`.
    """

    letters_before: int = 3
    """So many of the last characters before a word tell how large the print is that its marks are raised from
    [characters].

    Measured: nowhere noted. Test: `test_marks_are_raised_from_the_last_letters`.
    """

    # Text over its cell's border

    run_back: float = -0.2
    """The next run of a text begins no farther before its end: it may be kerned [font sizes].

    Measured: nowhere noted. Test: `test_runs_that_go_on_in_one_text`.
    """

    run_on: float = 1.0
    """The next run of a text begins no farther after its end: there may be a space [font sizes].

    Measured: nowhere noted. Test: `test_runs_that_go_on_in_one_text`.
    """

    pen: float = 0.003
    """A run that begins this close to where the last one ends goes straight on from it [font sizes].

    Measured: readers round advances to 0.001. Test: `test_runs_that_go_straight_on`.
    """

    least_space: float = 0.2
    """A gap this wide may be a space [font sizes].

    Measured: Carlito 0.23, Times 0.25. Test: `test_texts_that_begin_beside_a_rule_or_after_a_space`.
    """

    most_space: float = 0.35
    """A gap wider than this is none [font sizes].

    Measured: Helvetica 0.28, DejaVu Sans 0.32. Test: `test_texts_that_begin_beside_a_rule_or_after_a_space`.
    """

    shadow: float = 0.3
    """A copy of a text, moved by no more than this, is its shadow [font sizes].

    Measured: nowhere noted. Test: `test_the_shadow_of_a_text_is_no_text`.
    """

    centred: float = 1.0
    """Text is centred in a cell if their middles lie no farther from each other [points].

    Measured: nowhere noted. Test: `test_centred_text_is_its_middles_cells`.
    """

    # Drawn bullets

    picture: float = 20.0
    """Shapes no larger than this may be pieces of one picture [points].

    Measured: nowhere noted. Test: `test_marks_beside_a_small_shape_are_pieces_of_a_picture`.
    """

    larger: float = 1.5
    """A shape larger than this is not its outline [share of a mark's side].

    Measured: nowhere noted. Test: `test_a_bullet_in_a_cell_or_with_an_outline_is_one`,
    `test_a_piece_of_a_picture_before_text_is_no_bullet`.
    """

    beside: float = 0.5
    """Pieces of a picture lie no farther from each other [share of their height].

    Measured: nowhere noted. Test: `test_a_piece_of_a_picture_before_text_is_no_bullet`.
    """

    # Watermarks, lines through words

    large: float = 2.5
    """Larger print may stand behind the page's text [share of the usual size].

    Measured: nowhere noted. Test: `test_letters_of_two_texts_never_mix`,
    `test_large_print_across_borders_is_behind`.
    """

    border_overhang: float = 2.0
    """A line that runs through print and on beyond it by more than this is a table's, and strikes nothing out
    [points].

    Measured: nowhere noted. Test:
    `test_lines_that_end_with_large_print_put_it_not_behind`.
    """

    border_edge: float = 0.25
    """A line that runs through a character keeps so far from its edges [share of its size].

    Measured: nowhere noted. Test: `test_large_print_across_borders_is_behind`.
    """

    strike_above: float = 0.25
    """A line through a word keeps so far from its upper edge: it is no line above [font sizes].

    Measured: nowhere noted. Test: `test_lines_through_the_middle_strike_out`.
    """

    strike_below: float = 0.25
    """It keeps so far from its lower edge: it is no underline [font sizes].

    Measured: nowhere noted. Test: `test_lines_through_the_middle_strike_out`.
    """

    overhang: float = 2.0
    """A line that strikes out words ends no farther from them [points].

    Measured: nowhere noted. Test: `test_lines_that_strike_out`.
    """

    struck: float = 0.5
    """A longer line strikes out a whole row if words cover so much; a table's border crosses few words at most
    [share of the line].

    Measured: nowhere noted. Test: `test_lines_that_strike_out`.
    """

    strike_end: float = 1.0
    """A line that ends so little before a word, or beside a letter, ends there [points].

    Measured: nowhere noted. Test: `test_lines_that_strike_out`.
    """

    # What can be seen

    seen_contrast: float = 1.15
    """Print whose contrast with its ground is less than this cannot be seen (WCAG 2.2: 1 is none, 21 is black on
    white) [contrast ratio].

    Measured: light grey, #ddd, on white has 1.4. Test: `test_what_cannot_be_seen_is_set_aside`,
    `test_what_can_be_seen_is_not`.
    """

    transparent: int = 13
    """Print of at most this opacity cannot be seen [of 255].

    Measured: 13 is a twentieth. Test: `test_transparent_print`.
    """

    scan: float = 0.5
    """A picture over at least so much is a scan: text under or over it is its recognised text [share of the page].

    Measured: nowhere noted. Test: `test_a_picture_over_most_of_the_page_is_a_scan`.
    """

    filled: float = 0.9
    """A shape that fills so much of its box covers what is in it; the corners of a rounded one are cut off [share
    of the box].

    Measured: a circle fills 0.79, a rectangle all. Test: `test_shapes_that_fill_their_boxes`.
    """

    least_cover: float = 3.0
    """What is thinner covers no text: it is a line [points].

    Measured: nowhere noted. Test: `test_lines_cover_no_print`.
    """

    least_size: float = 0.9
    """Nobody reads print of a smaller size [points].

    Measured: form fields are filled with text of 1 at least. Test: `test_what_cannot_be_seen_is_set_aside`,
    `test_what_can_be_seen_is_not`.
    """

    least_letter_width: float = 0.05
    """No letter is narrower [share of its height].

    Measured: nowhere noted. Test: `test_letters_that_are_too_narrow`.
    """

    clip_rounding: float = 0.05
    """Positions that differ by less are the same [points].

    Measured: nowhere noted. Test: `test_letters_that_a_clip_cuts`.
    """

    twin_distance: float = 1.0
    """Two readers place one character no farther apart [points].

    Measured: rounded advances add up to 0.8 along a line. Test: `test_one_character_as_two_readers_place_it`.
    """

    # Check boxes

    least_box: float = 3.0
    """A check box is no smaller [points].

    Measured: nowhere noted. Test: `test_check_boxes_by_their_sides`.
    """

    most_box: float = 16.0
    """A check box is no larger [points].

    Measured: nowhere noted. Test: `test_check_boxes_stand_clear_of_lines`, `test_check_boxes_by_their_sides`.
    """

    most_boxes: int = 300
    """More of them on a page are a drawing [outlines].

    Measured: nowhere noted. Test: `test_many_outlines_are_a_drawing`.
    """

    square: float = 0.8
    """Its shorter side is at least so long [share of the longer side].

    Measured: nowhere noted. Test: `test_check_boxes_by_their_sides`, `test_check_boxes_stand_clear_of_lines`.
    """

    alike: float = 0.25
    """Check boxes of a page whose sides differ by no more are of one kind [share of the side].

    Measured: nowhere noted. Test: `test_filled_check_boxes_are_as_large_as_the_empty_ones`.
    """

    clear: float = 1.0
    """Nothing else is drawn so close to its outline: cells of a table touch each other [points].

    Measured: nowhere noted. Test: `test_check_boxes_stand_clear_of_lines`.
    """

    least_box_share: float = 0.5
    """Beside text its side is at least so long [font sizes].

    Measured: nowhere noted. Test: `test_check_boxes_beside_words`.
    """

    most_box_share: float = 2.2
    """Beside text its side is no longer [font sizes].

    Measured: nowhere noted. Test: `test_check_boxes_beside_words`.
    """

    box_reach: float = 2.5
    """It stands no farther from its text [font sizes].

    Measured: nowhere noted. Test: `test_check_boxes_beside_words`.
    """

    light: int = 200
    """A fill of at least this mean of red, green and blue is as good as none [of 255].

    Measured: nowhere noted. Test: `test_light_fills_are_none`.
    """

    # Pages as a whole

    other_directions: float = 0.25
    """No more run otherwise where one direction rules [share of the letters].

    Measured: nowhere noted. Test: `test_vertical_heads_turn_no_page`.
    """

    simple_corners: int = 5
    """A shape of no more is a rectangle or a triangle, closed [corners].

    Measured: a rectangle and its way back. Test: `test_shapes_in_lines_may_be_letters`.
    """

    least_letter: float = 1.5
    """A letter's shape is no lower [points].

    Measured: nowhere noted. Test:
    `test_letters_drawn_as_curves_are_neither_dots_nor_figures`.
    """

    most_letter: float = 40.0
    """A letter's shape is no higher [points].

    Measured: nowhere noted. Test:
    `test_letters_drawn_as_curves_are_neither_dots_nor_figures`.
    """

    letters_in_line: int = 6
    """So many on one base line are letters [shapes].

    Measured: nowhere noted. Test: `test_shapes_in_lines_may_be_letters`.
    """

    outlined_blank: float = 1.5
    """The blank between two letters or words drawn as curves is no wider [share of their height].

    Measured: a word's space is 0.25 to 0.35 of the font size, capitals are 0.7 of it high; cells' marks stand farther
    apart. Test: `test_outlined_text_is_parted_where_cells_are`.
    """

    blank_ink: float = 0.04
    """A blank's glyph is no thicker, whatever box PDFium gives it [share of its height with advance].

    Measured: 0.001 for the blanks of 30 files; the thinnest letters and strokes have 0.06. Test:
    `test_letters_that_the_file_calls_blanks_are_unreadable`.
    """

    holes: float = 0.05
    """A picture of which more lets through what is below hides no text [share of its area].

    Measured: the corners of a round emblem are 0.2, a stamp's lines leave 0.7. Test:
    `test_pictures_with_holes_hide_no_text`.
    """

    aslant: float = 0.02
    """Print that runs level, straight up or down is off by no more [sine of twice the angle].

    Measured: it is 0.6 degrees; a blank's line in slanted print has a high box. Test:
    `test_blanks_of_slanted_print_are_blanks`.
    """

    same_advance: float = 0.002
    """Widths that differ by less are the same [font sizes].

    Measured: PDFium rounds them to thousandths. Test: `test_widths_that_are_the_same`.
    """

    ink_overlap: float = 0.1
    """Ink of neighbouring text objects lies over each other by no more [share of its height].

    Measured: nowhere noted. Test: `test_text_objects_lie_over_each_other`.
    """


TEXT = TextSettings()
