# Written once. Releases raise the version; generating leaves it alone.

__title__ = "openai"
__version__ = "0.0.1"  # x-release-please-version
