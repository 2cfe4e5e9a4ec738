"""``python -m specloom``."""

from .cli import run

run()
