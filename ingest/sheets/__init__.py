"""Spreadsheets, delimited text and the tables of Word documents: sheets of cells made of words."""
