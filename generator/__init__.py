"""specloom: client SDKs and reference docs from one OpenAPI document and one config file."""

__version__ = "0.1.0"
