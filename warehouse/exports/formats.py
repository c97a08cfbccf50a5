"""The formats of an export."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """What an export consists of; the files are named after the relations."""

    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    JSON = "json"
    DATAPACKAGE = "datapackage"
    SQLITE = "sqlite"
    OGP = "ogp"
    SNAPSHOT = "snapshot"


OF_RELATIONS = tuple(form for form in ExportFormat if form is not ExportFormat.SNAPSHOT)
"""Those that are made of the relations, so that people can stay behind."""
