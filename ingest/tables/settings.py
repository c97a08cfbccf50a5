"""How tables are found: every threshold, in one object."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableSettings:
    """How tables are found: each threshold with its unit, where it was measured, and a test that holds it."""

    # Rulings as drawn

    snap: float = 3.0
    """Lines closer than this are one line [points].

    Measured: a row of the smallest print is more than twice as high. Test:
    `test_rules_that_run_on_over_the_outline_are_borders`,
    `test_a_narrow_cell_with_text_in_it_is_no_doubled_border`.
    """

    dash_gap: float = 3.0
    """A gap in a line up to this long is a dash or a corner, not an opening [points].

    Measured: nowhere noted. Test: `test_dashes_are_one_line`.
    """

    double_gap: float = 6.5
    """Two lines of one extent, no farther apart and with no text between them, are one doubled line [points].

    Measured: nowhere noted. Test: `test_a_doubled_border_may_be_as_short_as_a_line_of_text`,
    `test_a_table_has_the_same_cells_however_its_borders_are_drawn`.
    """

    waver: float = 1.0
    """A line that wavers no more than this is drawn once [points].

    Measured: nowhere noted. Test: `test_underlines_are_no_rules`.
    """

    segment: float = 12.0
    """Where two pieces at least this long meet in one line, two cells meet; shorter ones are dashes [points].

    Measured: nowhere noted. Test: `test_cells_meet_where_long_pieces_do`.
    """

    dotted_line_dots: int = 8
    """So many dots in a row, no farther apart than a dash's gap, are a dotted line [dots].

    Measured: nowhere noted. Test: `test_dotted_lines_are_level`.
    """

    dot_level: float = 0.1
    """Dots of one line lie at one height, give or take this [points].

    Measured: nowhere noted. Test: `test_dotted_lines_are_level`.
    """

    underline_below: float = 0.25
    """An underline runs no lower than this below its words' boxes [font sizes].

    Measured: nowhere noted. Test: `test_underlines_are_no_rules`.
    """

    same_extent: float = 0.2
    """A table's lines begin and end at the same places, give or take this [points].

    Measured: nowhere noted. Test: `test_lines_as_long_as_a_tables_are_its_own`.
    """

    underlined_space: float = 0.4
    """An underlined space after a word is no wider [font sizes].

    Measured: spaces are 0.23 (Carlito) to 0.32 (DejaVu Sans). Test: `test_underlines_are_no_rules`.
    """

    least_bullet: float = 1.0
    """A mark smaller than this is no list bullet [points].

    Measured: nowhere noted. Test: `test_dots_in_a_row_are_a_line_and_others_may_be_bullets`,
    `test_marks_that_are_too_small_for_bullets`.
    """

    # Cells

    border_cover: float = 0.6
    """A side of a tile is a border if lines cover at least this share of it [share].

    Measured: nowhere noted. Test: `test_short_doubled_borders_may_be_set_back_from_the_doubled_ones_across`,
    `test_vertical_lines_alone_part_the_rest_of_a_row`.
    """

    border_reach: float = 0.2
    """A word whose middle lies so close to an outer border, outside of it, is printed in the table [share of a
    word's height].

    Measured: nowhere noted. Test: `test_words_on_the_outer_border_are_inside`.
    """

    # Tables without an outline or without vertical lines

    least_width: float = 100.0
    """A table of horizontal lines or stripes alone is at least this wide [points].

    Measured: nowhere noted. Test: `test_open_tables_are_wide`.
    """

    least_lines: int = 3
    """So many lines of one extent make a table, or a single one in which cells meet [lines].

    Measured: nowhere noted. Test: `test_rows_whose_rules_stop_short_of_the_outline_are_rows`,
    `test_narrow_white_parts_columns_before_a_list`.
    """

    row_line_share: float = 0.3
    """From this length on a line separates rows beside merged cells [share of the table's width].

    Measured: nowhere noted. Test: `test_short_lines_separate_rows_beside_merged_cells`.
    """

    line_spacing: float = 1.3
    """Text goes on beyond the outermost line while its lines are no farther apart [share of a line's height].

    Measured: nowhere noted. Test: `test_text_goes_on_below_the_last_rule`,
    `test_titles_right_above_the_heads_of_a_striped_table_are_none_of_them`.
    """

    # Columns found by gaps between words

    wide_gap: float = 0.8
    """A gap wider than this, on all lines of a row, separates columns [font sizes].

    Measured: nowhere noted. Test: `test_gaps_by_their_widths`.
    """

    narrow_gap: float = 0.5
    """Beside many lines so wide a gap is enough [font sizes].

    Measured: nowhere noted. Test: `test_gaps_by_their_widths`.
    """

    gap_lines: int = 3
    """So many lines with a word to the left of the gap, not just an item's number, and print to its right are many
    [lines].

    Measured: nowhere noted. Test: `test_narrow_gaps_separate_many_lines`,
    `test_two_rules_around_a_row_whose_lines_white_parts_are_a_table`.
    """

    aligned: float = 0.5
    """Texts whose left edges are no farther apart are aligned [points].

    Measured: nowhere noted. Test: `test_a_text_below_may_be_aligned_to_a_stretched_lines`.
    """

    even_spaces: float = 0.03
    """The spaces of a stretched line differ by no more than this [font sizes].

    Measured: nowhere noted. Test: `test_stretched_lines_are_one_piece`.
    """

    stretched_space: float = 4.0
    """They are no wider than this [font sizes].

    Measured: nowhere noted. Test: `test_stretched_lines_are_one_piece`.
    """

    shared_columns: int = 4
    """Rows with so many gaps share their columns with the rows around them, empty cells or not [gaps].

    Measured: nowhere noted. Test: `test_rows_of_many_columns_share_them_though_cells_are_empty`.
    """

    list_indent: float = 3.0
    """The gap between a list's marker and its item is no wider [font sizes].

    Measured: nowhere noted. Test: `test_gaps_between_markers_and_items`.
    """

    word_space: float = 0.35
    """A space between two words is narrower [font sizes].

    Measured: spaces are 0.23 (Carlito) to 0.32 (DejaVu Sans). Test: `test_gaps_by_their_widths`.
    """

    enough_spaces: int = 12
    """From so many spaces a page's usual one is told [spaces].

    Measured: nowhere noted. Test: `test_wide_spaces_part_no_columns`.
    """

    space_spread: float = 1.1
    """No space of print with wide ones is wider than the usual one by more than this factor [ratio].

    Measured: letters of one width, where all spaces are alike. Test: `test_wide_spaces_part_no_columns`.
    """

    # Tables that nothing draws

    piece_gap: float = 1.0
    """White wider than this parts two pieces of a line; also two columns of few lines [font sizes].

    Measured: spaces of justified prose reach 0.9. Test: `test_wide_white_parts_pieces`.
    """

    number_gap: float = 0.6
    """The same between two numbers [font sizes].

    Measured: groups of digits stand 0.3 apart. Test: `test_wide_white_parts_pieces`.
    """

    sign_gap: float = 6.0
    """A sign of money stands no farther before its number [font sizes].

    Measured: nowhere noted. Test: `test_a_sign_belongs_to_the_number_after_it`.
    """

    usual_line: float = 0.75
    """So long are the usual lines of a table, of all in the order of their pieces [share of the lines].

    Measured: nowhere noted. Test: `test_columns_are_those_of_the_fullest_lines`.
    """

    full_line: float = 0.7
    """Lines with so many of the usual pieces show the columns [share of the usual pieces].

    Measured: nowhere noted. Test: `test_columns_are_those_of_the_fullest_lines`.
    """

    many_lines: int = 4
    """Among so many lines a narrow white shows columns [lines].

    Measured: nowhere noted. Test: `test_narrow_white_shows_columns_of_many_lines`.
    """

    column_gap: float = 0.4
    """The white between two columns of many lines [font sizes].

    Measured: 0.3 to 0.6 find the tables of 27 public documents equally well, their rules taken away. Test:
    `test_narrow_white_shows_columns_of_many_lines`.
    """

    crossing_lines: float = 0.1
    """So many of the lines may cross the white between two columns [share of the lines].

    Measured: nowhere noted. Test: `test_one_of_many_lines_may_cross_the_white`.
    """

    touched_share: float = 0.1
    """A piece stands in a column of which it covers more, or which covers more of it [share of the narrower].

    Measured: nowhere noted. Test: `test_a_head_over_two_columns_stands_in_both`.
    """

    caption_spacing: float = 0.8
    """A caption's next line stands no farther below [font sizes].

    Measured: nowhere noted. Test: `test_a_caption_is_no_row`.
    """

    row_spacing: float = 2.2
    """The lines of one table stand no farther apart [font sizes].

    Measured: nowhere noted. Test: `test_tables_far_apart_are_two`.
    """

    single_lines: int = 2
    """So many lines of one piece may stand between others of a table [lines].

    Measured: nowhere noted. Test: `test_a_table_ends_before_text`.
    """

    prose_width: float = 0.8
    """A line of prose is so wide [share of the column's width].

    Measured: nowhere noted. Test: `test_prose_in_two_columns_is_no_table`.
    """

    prose_line: int = 8
    """It has more words [words].

    Measured: nowhere noted. Test: `test_a_table_ends_before_text`.
    """

    prose_share: float = 0.7
    """A column of prose has more such lines [share of its lines].

    Measured: nowhere noted. Test: `test_prose_beside_a_table_is_none_of_its_columns`.
    """

    prose_words: float = 6.0
    """The texts of a table have on average no more words [words].

    Measured: nowhere noted. Test: `test_prose_in_two_columns_is_no_table`.
    """

    cell_words: int = 4
    """Where a table has few numbers, its texts have on average no more words [words].

    Measured: nowhere noted. Test: `test_short_texts_in_columns_are_a_table`.
    """

    filled_share: float = 0.4
    """A table fills so many of its cells [share of the cells].

    Measured: nowhere noted. Test: `test_scattered_words_are_no_table`.
    """

    least_numbers: int = 5
    """A table of numbers has together so many lines and columns [lines and columns].

    Measured: nowhere noted. Test: `test_two_lines_of_two_numbers_are_no_table`.
    """

    least_texts: int = 4
    """A table of texts has so many lines [lines].

    Measured: nowhere noted. Test: `test_short_texts_in_columns_are_a_table`.
    """

    axis_marks: int = 4
    """An axis counts so many marks in even steps [marks].

    Measured: nowhere noted. Test: `test_an_axis_is_no_table`.
    """

    off_middle: float = 4.0
    """A head may be so far off the middle of the columns that it is for [points].

    Measured: nowhere noted. Test: `test_a_head_in_the_middle_of_columns_is_over_them`.
    """

    head_spacing: float = 0.4
    """The lines of one head stand closer [font sizes].

    Measured: nowhere noted. Test: `test_a_head_of_two_lines_is_one`.
    """

    wrapped_spacing: float = 0.6
    """A text that goes on below stands no farther apart [font sizes].

    Measured: nowhere noted. Test: `test_a_text_that_had_no_room_goes_on_below`.
    """

    number_lines: float = 0.6
    """Lines are rows where a column prints a number in so many of them [share of the lines].

    Measured: nowhere noted. Test: `test_rows_that_nothing_draws_in_a_drawn_table`.
    """

    own_words: float = 0.4
    """A table that nothing draws takes the place of a drawn part of it if so many of its words are outside of that
    [share of its words].

    Measured: nowhere noted. Test: `test_a_table_of_which_only_the_heads_are_drawn`.
    """

    drawn_words: float = 0.8
    """Such a part has so many of its words in the table [share of its words].

    Measured: nowhere noted. Test: `test_a_table_of_which_only_the_heads_are_drawn`.
    """

    # Tables whose cells are told by their fills

    least_cell: float = 8.0
    """A filled cell is no narrower and no lower [points].

    Measured: nowhere noted. Test: `test_filled_cells_are_as_high_as_print`.
    """

    cell_gap: float = 3.0
    """Filled cells stand no farther from each other [points].

    Measured: nowhere noted. Test: `test_filled_cells_stand_close`.
    """

    stripe_waver: float = 1.0
    """Stripes of one table begin and end at the same places, give or take this [points].

    Measured: nowhere noted. Test: `test_stripes_of_one_table_are_as_wide`.
    """

    most_fills: int = 1000
    """More fills than this on a page are a drawing [fills].

    Measured: nowhere noted. Test: `test_more_fills_than_tables_have_are_a_drawing`.
    """

    # Drawings in tables

    touch: float = 0.75
    """A line's end touches another line from no farther away [points].

    Measured: half of a thick border. Test: `test_short_lines_that_touch_no_long_one_are_small`.
    """

    same_line: float = 0.05
    """Lines this close are one [points].

    Measured: nowhere noted. Test: `test_lines_at_one_place_are_touched_alike`.
    """

    piece_level: float = 0.5
    """Pieces of one line lie at one place, give or take this [points].

    Measured: nowhere noted. Test: `test_pieces_at_one_place_are_a_line`.
    """

    most_lines: int = 400
    """More lines than this on a page are a drawing as a whole [lines].

    Measured: nowhere noted. Test: `test_many_lines_are_a_drawing`.
    """

    border_share_beside: float = 0.5
    """A border that stops short of the outline is so long beside others like it [share of the table's side].

    Measured: nowhere noted. Test: `test_borders_that_stop_short_of_the_outline`.
    """

    border_share_alone: float = 0.8
    """A border that stops short of the outline is so long if it is alone [share of the table's side].

    Measured: nowhere noted. Test: `test_lines_from_cell_to_cell_may_be_alike`,
    `test_a_struck_row_is_gone_and_parts_no_other`.
    """

    small_line: float = 20.0
    """A line no longer than this is of a small picture, unless it touches a longer one [points].

    Measured: nowhere noted. Test: `test_short_lines_alone_are_small`.
    """

    drawing_share: float = 0.5
    """What is drawn in a table takes no more [share of the table's area].

    Measured: nowhere noted. Test: `test_lines_from_cell_to_cell_part_neither_cells_nor_words`,
    `test_a_table_in_a_frame_of_several_cells_is_one`.
    """

    # Colours of cells

    colour_spread: int = 40
    """The parts of a colour differ by at least this, those of a grey by less [of 255].

    Measured: nowhere noted. Test: `test_greys_are_no_colours`.
    """

    dark: int = 128
    """A figure whose parts are all darker is seen as black [of 255].

    Measured: nowhere noted. Test: `test_figures_colour_their_cells`.
    """

    clear_of_border: float = 1.0
    """A figure in a cell keeps so far from its borders; pieces of these do not [points].

    Measured: nowhere noted. Test: `test_figures_colour_their_cells`.
    """

    # Frames around pages

    frame_share: float = 0.6
    """A frame encloses at least so much of its page's width and height [share of the page].

    Measured: nowhere noted. Test: `test_a_frame_takes_most_of_the_page`, `test_a_frame_is_the_same_on_each_page`.
    """

    frame_waver: float = 3.0
    """Frames whose sides lie no farther apart are the same on each page [points].

    Measured: nowhere noted. Test: `test_a_frame_is_the_same_on_each_page`.
    """


TABLES = TableSettings()
