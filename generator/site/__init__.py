"""A static site of reference docs from the tree of Markdown pages that the flavour `docs` writes."""

from __future__ import annotations

from .build import BuildReport, build_site
from .serve import serve_site

__all__ = ["BuildReport", "build_site", "serve_site"]
