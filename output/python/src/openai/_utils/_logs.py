"""Logging, as far as an environment variable switches it on."""

from __future__ import annotations

import os
import logging
from typing import Mapping

__all__ = ["setup_logging"]

logger: logging.Logger = logging.getLogger("openai")
httpx_logger: logging.Logger = logging.getLogger("httpx")

_LEVELS: Mapping[str, int] = {"debug": logging.DEBUG, "info": logging.INFO}


def setup_logging() -> None:
    """Let the SDK and httpx log from the level that `OPENAI_LOG` names: `debug` or `info`; else do nothing."""
    level = _LEVELS.get(os.environ.get("OPENAI_LOG", "").strip().lower())
    if level is None:
        return
    logging.basicConfig(
        format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
    )
    logger.setLevel(level)
    httpx_logger.setLevel(level)
