"""The signs of e-mail addresses, or words for them (`nama [at] contoh [dot] id`), so that no machine collects them."""

AT = r"(?i:@|\s?[\[({]\s?at\s?[\])}]\s?)"
DOT_AS_WORD = r"(?i:\s?[\[({]\s?dot\s?[\])}]\s?)"
