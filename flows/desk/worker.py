"""A load that the desk asked for, in a process of its own: what it is told comes as JSON, and so does what it tells.

    python -P -m flows.desk.worker < request

So the desk stays free while pages are read, a load outlives the page that asked for it, and the warehouse is held only
as `renaksi load` holds it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.pipeline.bundle_file import bundles_apart
from flows.pipeline.bundles import take_bundle
from flows.pipeline.steps import LoadedPlans, LoadRequest, load_documents, read_options
from ingest.files.content import shown_name
from ingest.pages.readers import ReaderName
from ingest.workers.confinement import usual_limits
from models.errors import RenaksiError, unexpected
from models.origin import Given, Reporter

if TYPE_CHECKING:
    from flows.pipeline.extraction import OnPage
    from flows.pipeline.steps import LoadReport
    from models.plan import DocumentFacts


def request_of(asked: dict[str, Any]) -> LoadRequest:
    """What the desk asks for, as a load."""
    warehouse = Path(asked["warehouse"])
    given: dict[str, str | None] = asked["given"]
    reporter = given.get("reporter")
    return LoadRequest(
        tuple(map(Path, asked["files"])),
        warehouse,
        Path(asked["profiles"]) if asked["profiles"] else None,
        read_options(warehouse, ReaderName.PDFIUM, None, cached=True, limits=usual_limits()),
        wait=asked["wait"],
        given=Given(
            given.get("plan"),
            given.get("period"),
            Reporter(reporter) if reporter else None,
            given.get("body"),
        ),
    )


def told_of(report: LoadReport) -> dict[str, dict[str, Any]]:
    """What became of each file, by its path."""
    told: dict[str, dict[str, Any]] = {}
    for done in report.documents:
        words = done.contents.words
        told[str(done.file)] = {
            "state": "loaded" if done.stored.changed else "unchanged",
            "document_id": done.stored.document_id,
            "kind": "plan" if isinstance(done, LoadedPlans) else "report",
            "understood": words.understood,
            "findings": {str(severity): count for severity, count in done.findings.items()},
        }
    for file in report.unchanged:
        told[str(file)] = {"state": "unchanged"}
    for failure in report.failures:
        known = told.get(str(failure.file), {}).get("why")  # of a ZIP file each that it holds
        why = " ".join(filter(None, (known, str(failure.error))))
        told[str(failure.file)] = {"state": "refused", "why": why}
    for path, outcome in told.items():
        outcome["name"] = shown_name(Path(path))
    return told


def _taken(bundle: Path, request: LoadRequest, on_page: OnPage) -> dict[str, dict[str, Any]]:
    """What became of a backup: what it holds is put together with what the warehouse holds."""
    try:
        taken = take_bundle(bundle, request.warehouse, request.options, request.wait, on_page)
    except RenaksiError as error:
        return {str(bundle): {"state": "refused", "why": str(error)}}
    return {
        str(bundle): {
            "state": "loaded",
            "kind": "bundle",
            "document_id": None,
            "documents": taken.documents,
            "judgements": taken.judgements,
        }
    }


def main() -> int:
    """Load what standard input asks for, and tell of it line by line."""
    asked = json.load(sys.stdin)

    def on_page(facts: DocumentFacts, number: int) -> None:
        _tell({"file": facts.file_name, "page": number, "of": facts.page_count})

    try:
        request = request_of(asked)
        documents, bundles = bundles_apart(request.files)
        for bundle in bundles:
            _tell({"done": _taken(bundle, request, on_page)})
        if documents:
            report = load_documents(replace(request, files=documents), on_page=on_page)
            _tell({"done": told_of(report)})
    except RenaksiError as error:
        _tell({"failed": str(error)})
        return error.exit_code
    except Exception as error:
        _tell({"failed": str(unexpected(error))})
        return 1
    return 0


def _tell(what: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
