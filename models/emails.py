"""The signs of e-mail addresses, or words for them (`nama [at] contoh [dot] id`), so that no machine collects them."""

_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"

AT = rf"(?i:@|\s?{_OPEN}\s?(?:at|@)\s?{_CLOSE}\s?)"
DOT_AS_WORD = rf"(?i:\s?{_OPEN}\s?dot\s?{_CLOSE}\s?)"
