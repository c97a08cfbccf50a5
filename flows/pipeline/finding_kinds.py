"""Every code that a finding can have, whichever room finds it."""

from __future__ import annotations

import extractors.audit.findings
import warehouse.store.findings
from models.findings import FindingKind


def all_finding_kinds() -> dict[str, FindingKind]:
    """The codes of extraction and of reconciliation with what they mean, in the order of the documentation."""
    return extractors.audit.findings.finding_kinds() | warehouse.store.findings.finding_kinds()
