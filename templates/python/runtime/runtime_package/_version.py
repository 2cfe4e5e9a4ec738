"""Title and version of this package, as the user agent and the platform headers report them."""

__title__ = "runtime_package"
__version__ = "0.0.0"
