"""The last stage: the generated files in memory, written to a folder or compared with it."""

from __future__ import annotations

from .diff import DiffText, first_changed_line, unified_diff
from .difference import Cause, Difference, Drift
from .drift import compare
from .fast import fast_clean, fast_compare
from .inputs import Change, Inputs, digest_generator, digest_templates
from .manifest import Manifest, ManifestFault, read_manifest
from .paths import MANIFEST
from .patterns import Patterns
from .tree import RESERVED_FOLDERS, File, Tree
from .write import WriteReport, can_write, write_tree

__all__ = [
    "MANIFEST",
    "RESERVED_FOLDERS",
    "Cause",
    "Change",
    "DiffText",
    "Difference",
    "Drift",
    "File",
    "Inputs",
    "Manifest",
    "ManifestFault",
    "Patterns",
    "Tree",
    "WriteReport",
    "can_write",
    "compare",
    "digest_generator",
    "digest_templates",
    "fast_clean",
    "fast_compare",
    "first_changed_line",
    "read_manifest",
    "unified_diff",
    "write_tree",
]
