"""Progress reports: tables and forms of PDFs and spreadsheets to records, by report profiles."""
