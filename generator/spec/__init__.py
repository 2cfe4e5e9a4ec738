"""API descriptions: files to one `Document`, whatever their version, layout and faults."""

from __future__ import annotations

from ..source import join, split
from .code_samples import DIALECT, CodeSample, Documented, with_code_samples
from .document import Document
from .load import load_document
from .provenance import Change
from .transforms import Transform

__all__ = [
    "DIALECT",
    "Change",
    "CodeSample",
    "Document",
    "Documented",
    "Transform",
    "join",
    "load_document",
    "split",
    "with_code_samples",
]
