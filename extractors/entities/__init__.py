"""What a text names: organisations, laws and goals, quantities, addresses. Vocabularies are data, in `rules/`."""
