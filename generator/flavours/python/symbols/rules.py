"""The rules that only Python has for names, types and places, as sentences (python.md §2 to §5)."""

from __future__ import annotations

from ...reasons import name_rule, place_rule, presence_rule, type_rule

# -- names of members and arguments ------------------------------------------------------------------------------------

SNAKE = name_rule("snake-case", "is the wire name `{wire}` in snake case; the wire name itself is kept beside it")
KEYWORD = name_rule("keyword", "renamed from `{plain}`: a keyword of Python")
DIGIT = name_rule("digit", "`api_` leads: a name cannot start with a digit")
DEVICE = name_rule("device", "renamed from `{plain}`: Windows keeps files of that name for itself")
SELF = name_rule("self", "`api_` leads: `self` is the first argument of every method")
PRIVATE = name_rule("private", "`api_` leads: pydantic takes a field with a leading underscore for private")
UNDERSCORE = name_rule("underscore", "keeps the leading underscore of its wire name `{wire}`")
PROTECTED = name_rule("protected", "`api_` leads: pydantic keeps names that start with `model_` for itself")
MODEL_ATTRIBUTE = name_rule(
    "model-attribute", "renamed from `{plain}`: the base class of models has an attribute of that name"
)
CALL_ARGUMENT = name_rule("call-argument", "`api_` leads: every method has an argument `{plain}` of its own")
CLIENT_ATTRIBUTE = name_rule(
    "client-attribute", "the attribute is renamed from `{plain}`: the client uses that name itself"
)

# -- names of types ----------------------------------------------------------------------------------------------------

PARAM_SUFFIX = name_rule("param-suffix", "`Param` at the end marks the side that callers write")
CLASS_KEYWORD = name_rule("class-keyword", "renamed from `{plain}`: a keyword of Python")
CLASS_DIGIT = name_rule("class-digit", "`Api` leads: a name cannot start with a digit")
MOVED = name_rule("moved", "more words than usual: the module `{wanted}` is taken by a folder or another type")
AFTER_CLASS = name_rule(
    "after-class", "`{main}` leads: it extends other classes, whose nested types might have the same names"
)
SUFFIX = name_rule("suffix", "`{suffix}` at the end: this module has another type without it")
SHORTENED = name_rule("shortened", "the first words of its place are left out: the name would be too long")
KNOWN_KEYS = name_rule("known-keys", "`Typed` at the end: the known keys of `{whole}`, which may have others, too")
REPEATED = name_rule("repeated", "has the name of the model whose union it is")

# -- kinds of types ----------------------------------------------------------------------------------------------------

RESPONSE_MODEL = type_rule("response-model", "a pydantic model: responses hold it")
UNREACHED_MODEL = type_rule(
    "unreached-model", "a pydantic model: a shared model is public even where no method uses it"
)
RESPONSE_CLASS = type_rule("response-class", "a pydantic model: a part of responses")
PARAM_CLASS = type_rule("param-class", "a `TypedDict`: callers write it as a dictionary")
BASES_WRITTEN_OUT = type_rule(
    "bases-written-out", "the properties of `{base}` are written out: a base that needs this class cannot come first"
)
FURTHER = type_rule(
    "further-properties", "keeps further properties: the schema gives a type for those it does not name"
)
DISCRIMINATOR = type_rule("discriminator", "told apart by `{wire}`, which every variant has")
RECURSIVE_ALIAS = type_rule("recursive-alias", "a `TypeAliasType`: it contains itself, directly or through others")
DEEP_ALIAS = type_rule(
    "deep-alias", "a `TypeAliasType`: too many aliases stand one inside the other to be read at once"
)

# -- types of values ---------------------------------------------------------------------------------------------------

DATE = type_rule("date", "`{type}`: a string of the format `{format}`")
DATE_PARAM = type_rule("date-param", "text or `{type}`: a string of the format `{format}`, written as ISO 8601")
BASE64_PARAM = type_rule("base64-param", "text or a file: a string of the format `{format}`, encoded on the way")
LISTED = type_rule("listed", "`Literal`: the schema lists its values")
CONSTANT = type_rule("constant", "`Literal`: the schema has one value, {value}")
FRACTIONS = type_rule("fractions", "`float`: the schema lists fractions, which no `Literal` can hold")
LIST_OF_LISTED = type_rule("list-of-listed", "`List`: an array of listed values")
ITERABLE = type_rule("iterable", "`Iterable`: any iterable will do for an array that is sent")
SEQUENCE = type_rule("sequence", "`SequenceNotStr`: an array of texts or files, for which a single text must not pass")
INLINE = type_rule("inline", "a class of its own: the schema is an object and no model of the config")
INLINE_UNION = type_rule("inline-union", "an alias of its own: the schema is a union with objects in it")
PLAIN_UNION = type_rule("plain-union", "`Union`: the schema allows several types, none of which needs a class")
FILE_TEXT = type_rule("file-text", "`str`: bytes within JSON can only be text")

# -- methods and their arguments ---------------------------------------------------------------------------------------

GIVES_CONNECTION = type_rule("gives-connection", "gives `{name}`, a context manager that holds the connection")
OF_EVERY_CONNECTION = presence_rule("of-every-connection", "every method that opens a connection has it")
BODY_OVERLOADS = type_rule("body-overloads", "overloaded: once for each variant of the body's union")
NULL_RESULT = type_rule("null-result", "`Optional` because the schema of the response allows null")
IN_SOME_VARIANTS = presence_rule(
    "in-some-variants", "may be left out of the whole: not every variant of the body requires it"
)
BY_KEYWORD = place_rule("by-keyword", "by keyword alone: {why}")
IDEMPOTENCY = presence_rule("idempotency", "methods that are not GET have it: the config names the header `{header}`")
RAW_BODY = type_rule("raw-body", "bytes, or what gives them: the body is sent as it is, as {content_type}")

# -- places ------------------------------------------------------------------------------------------------------------

AT_TOP = place_rule("at-top", "in `types/`: the config lists it under the top-level resource `{resource}`")
OF_PARENTS = place_rule("of-parents", "in `{folder}/`: the parents of its resource `{resource}` name the folder")
STANDALONE = place_rule(
    "standalone", "in `{folder}/`: its resource `{resource}` is `standalone_api` and has a folder of its own"
)
SHARED = place_rule("shared", "in `{folder}/`: a model of `$shared`")
OF_CLIENT = place_rule("of-client", "in `types/`: the config lists it under the client itself")
WHERE_MET = place_rule("where-met", "in `{folder}/`: first met while the resource `{resource}` was read")
SHARED_WHERE_MET = place_rule("shared-where-met", "in `{folder}/`: first met outside all resources")
MODULE_AFTER_KEY = place_rule("module-after-key", "the module `{module}` is named after its key in the config's models")
MODULE_AFTER_TYPE = place_rule("module-after-type", "the module `{module}` is named after its type")
BESIDE = place_rule("beside", "in the module of `{main}`, to which it belongs")
NOT_LISTED = place_rule(
    "not-listed", "in the module of `{main}`, which uses it: the config lists no model for its schema"
)

# -- why types are there -----------------------------------------------------------------------------------------------

PARAMS_EXIST = presence_rule(
    "params-exist", "the method has query or body parameters, or a parameter whose type is declared inline"
)

# -- resources, client, pages ------------------------------------------------------------------------------------------

RESOURCE_SUFFIX = name_rule("resource-suffix", "`Resource` at the end marks classes of resources")
NO_RESOURCE_SUFFIX = name_rule(
    "no-resource-suffix", "no `Resource` at the end: the config sets `resource_suffix: false`"
)
ASYNC = name_rule("async", "`Async` leads: for the asynchronous client")
RAW_WRAPPER = presence_rule(
    "raw-wrapper", "`with_raw_response`: the methods of `{name}`, giving responses as they came"
)
STREAMING_WRAPPER = presence_rule(
    "streaming-wrapper", "`with_streaming_response`: the methods of `{name}`, giving bodies that are not read yet"
)
HAS_METHODS = presence_rule("has-methods", "it, or a resource below it, has methods")
RESOURCE_MODULE = place_rule("resource-module", "the module `{module}` is named after the resources on the way")
RESOURCE_PACKAGE = place_rule(
    "resource-package", "the package `{module}` is named after the resources on the way; it holds those below, too"
)
RESOURCE_STANDALONE = place_rule("resource-standalone", "the package `{module}`: the resource is `standalone_api`")
PAGE_NAME = name_rule("page-name", "`{colour}`, then the name `{scheme}` of its scheme in the config's pagination")
PAGE_ITEMS_TYPE = type_rule("page-items-type", "`List[_T]`: it holds the items, whose type the method names")
PAGE_TYPE = type_rule("page-type", "the scheme gives its type; pages take anything but the items for optional")
PAGE_HELPER = presence_rule("page-helper", "an object inside the response of the scheme `{scheme}`")
PAGE_ITEM_CLASS = presence_rule("page-item-class", "what an item must have for the next page to be found by it")
PAGE_ARRAY = presence_rule("page-array", "holds the response itself, which is an array")
