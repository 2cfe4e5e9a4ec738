"""The config: what the user wants made of an OpenAPI document, in the vocabulary of `stainless.yml`.

`read` turns a file into the `Config` of `model`; `discover` finds the files; `write` writes a config. What may stand in
a config is declared once, on the dataclasses of `model`: reader, writer and JSON Schema follow from that.
"""
