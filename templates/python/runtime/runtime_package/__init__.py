"""The runtime by itself; a generated package has its own `__init__`."""

from ._version import __title__ as __title__, __version__ as __version__
