"""Where something of the output comes from: what `specloom explain` tells.

The room knows no language. A flavour gives its symbols with pointers and reasons; here they are looked up by name, by
place in the output, or by what they are made of, and each pointer becomes a file and a line.
"""

from __future__ import annotations

from .answers import Answer, Explained, Explanation, answer
from .as_json import answers_json
from .text import answers_text

__all__ = ["Answer", "Explained", "Explanation", "answer", "answers_json", "answers_text"]
