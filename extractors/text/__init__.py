"""From words to text: lines, paragraphs, list items, labels, dates, and rows that go on over page breaks."""
