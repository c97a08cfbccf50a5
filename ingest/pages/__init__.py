"""From a PDF to pages: its characters and lines as libraries read them, and the steps that make a page of them."""
