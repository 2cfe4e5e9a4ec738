"""The rules by which names, types and places of a Python SDK come about, as sentences (python.md §2 to §5)."""

from __future__ import annotations

from ...reasons import About, Rule


def _name(id_: str, sentence: str) -> Rule:
    return Rule(id_, About.NAME, sentence)


def _type(id_: str, sentence: str) -> Rule:
    return Rule(id_, About.TYPE, sentence)


def _place(id_: str, sentence: str) -> Rule:
    return Rule(id_, About.PLACE, sentence)


def _presence(id_: str, sentence: str) -> Rule:
    return Rule(id_, About.PRESENCE, sentence)


# -- names of members and arguments ------------------------------------------------------------------------------------

WIRE = _name("wire-name", "has its name on the wire")
SNAKE = _name("snake-case", "is the wire name `{wire}` in snake case; the wire name itself is kept beside it")
NAMED_BY = _name("named-by", "named by `{key}`; on the wire it is `{wire}`")
WHOLE_BODY = _name("whole-body", "the body's schema has no properties to pass one by one, so the body is one argument")
BODY_NAMED = _name("body-named", "named by `body_param_name` of the config, which makes the body one argument")
ASKED = _name("asked", "named by `x-stainless-naming` of the document; on the wire it is `{wire}`")
KEYWORD = _name("keyword", "renamed from `{plain}`: a keyword of Python")
DIGIT = _name("digit", "`api_` leads: a name cannot start with a digit")
DEVICE = _name("device", "renamed from `{plain}`: Windows keeps files of that name for itself")
SELF = _name("self", "`api_` leads: `self` is the first argument of every method")
PRIVATE = _name("private", "`api_` leads: pydantic takes a field with a leading underscore for private")
UNDERSCORE = _name("underscore", "keeps the leading underscore of its wire name `{wire}`")
PROTECTED = _name("protected", "`api_` leads: pydantic keeps names that start with `model_` for itself")
MODEL_ATTRIBUTE = _name(
    "model-attribute", "renamed from `{plain}`: the base class of models has an attribute of that name"
)
CALL_ARGUMENT = _name("call-argument", "`api_` leads: every method has an argument `{plain}` of its own")
CLIENT_ATTRIBUTE = _name(
    "client-attribute", "the attribute is renamed from `{plain}`: the client uses that name itself"
)
PLACED = _name("placed", "`{location}_` leads: `{wire}` occurs in several places of the request")
NUMBERED = _name("numbered", "numbered: several names here would be the same")

# -- names of types ----------------------------------------------------------------------------------------------------

PARAM_SUFFIX = _name("param-suffix", "`Param` at the end marks the side that callers write")
CLASS_KEYWORD = _name("class-keyword", "renamed from `{plain}`: a keyword of Python")
CLASS_DIGIT = _name("class-digit", "`Api` leads: a name cannot start with a digit")
MOVED = _name("moved", "more words than usual: the module `{wanted}` is taken by a folder or another type")
POSITION = _name("position", "named after its place: {place}")
SINGULAR = _name("singular", "the items of a list are named in the singular")
AFTER_CLASS = _name(
    "after-class", "`{main}` leads: it extends other classes, whose nested types might have the same names"
)
ITEM_OF_MAIN = _name("item-of-main", "an item of the type `{main}`: its name in the singular, then `Item`")
SUFFIX = _name("suffix", "`{suffix}` at the end: this module has another type without it")
SHORTENED = _name("shortened", "the first words of its place are left out: the name would be too long")
PARAMS_NAME = _name(
    "params-name", "`{owner}` (the resource in the singular), then the method `{method}`, then `Params`"
)
CLIENT_PARAMS_NAME = _name("client-params-name", "the method `{method}`, then `Params`")
RESPONSE_NAME = _name(
    "response-name", "`{owner}` (the resource in the singular), then the method `{method}`, then `Response`"
)
CLIENT_RESPONSE_NAME = _name("client-response-name", "the method `{method}`, then `Response`")
EVENT_NAME = _name("event-name", "the method `{method}`, then `WebhookEvent`")
KNOWN_KEYS = _name("known-keys", "`Typed` at the end: the known keys of `{whole}`, which may have others, too")
REPEATED = _name("repeated", "has the name of the model whose union it is")
STREAM_BASE = _name("stream-base", "`Base` at the end: what both ways to call the method have in common")
STREAM_OFF = _name("stream-off", "`NonStreaming` at the end: the params of a call that does not stream")
STREAM_ON = _name("stream-on", "`Streaming` at the end: the params of a call that streams")
BODY_VARIANT = _name("body-variant", "named after its variant of the body's union")

# -- kinds of types ----------------------------------------------------------------------------------------------------

RESPONSE_MODEL = _type("response-model", "a pydantic model: responses hold it")
UNREACHED_MODEL = _type("unreached-model", "a pydantic model: a shared model is public even where no method uses it")
RESPONSE_CLASS = _type("response-class", "a pydantic model: a part of responses")
PARAM_CLASS = _type("param-class", "a `TypedDict`: callers write it as a dictionary")
BASES = _type("bases", "extends `{base}`: the schema's `allOf`, or a reference beside its keywords, names that model")
BASES_WRITTEN_OUT = _type(
    "bases-written-out", "the properties of `{base}` are written out: a base that needs this class cannot come first"
)
FURTHER = _type("further-properties", "keeps further properties: the schema gives a type for those it does not name")
MODEL_ALIAS = _type("model-alias", "another name of `{model}`: both are models of one schema")
UNION_ALIAS = _type("union-alias", "an alias of a union: the schema allows several types")
ONE_VARIANT = _type("one-variant", "the union of the document has one variant, which stands for it")
DISCRIMINATOR = _type("discriminator", "told apart by `{wire}`, which every variant has")
RECURSIVE_ALIAS = _type("recursive-alias", "a `TypeAliasType`: it contains itself, directly or through others")
DEEP_ALIAS = _type("deep-alias", "a `TypeAliasType`: too many aliases stand one inside the other to be read at once")
STREAM_UNION = _type("stream-union", "a union: the method streams or not as `{switch}` says")
BODY_UNION = _type("body-union", "a union: so is the schema of the body")

# -- types of values ---------------------------------------------------------------------------------------------------

PRIMITIVE = _type("primitive", "`{python}`: the schema is {kind}")
DATE = _type("date", "`{python}`: a string of the format `{format}`")
DATE_PARAM = _type("date-param", "text or `{python}`: a string of the format `{format}`, written as ISO 8601")
BASE64_PARAM = _type("base64-param", "text or a file: a string of the format `{format}`, encoded on the way")
LISTED = _type("listed", "`Literal`: the schema lists its values")
CONSTANT = _type("constant", "`Literal`: the schema has one value, {value}")
FRACTIONS = _type("fractions", "`float`: the schema lists fractions, which no `Literal` can hold")
LIST = _type("list", "`List`: the schema is an array")
LIST_OF_LISTED = _type("list-of-listed", "`List`: an array of listed values")
ITERABLE = _type("iterable", "`Iterable`: any iterable will do for an array that is sent")
SEQUENCE = _type("sequence", "`SequenceNotStr`: an array of texts or files, for which a single text must not pass")
MAP = _type("map", "`Dict`: the names of the properties are data")
INLINE = _type("inline", "a class of its own: the schema is an object and no model of the config")
INLINE_UNION = _type("inline-union", "an alias of its own: the schema is a union with objects in it")
PLAIN_UNION = _type("plain-union", "`Union`: the schema allows several types, none of which needs a class")
MODEL = _type("model", "`{name}`: the schema is the model `{key}` of {owner}")
ANYTHING = _type("anything", "`object`: the schema allows any value")
ANY_OBJECT = _type("any-object", "`object`: the schema is an object that names no properties")
FILE = _type("file", "`FileTypes`: the value is sent as a file")
FILE_TEXT = _type("file-text", "`str`: bytes within JSON can only be text")

# -- whether a value is there ------------------------------------------------------------------------------------------

NOT_REQUIRED = _presence("not-required", "{none} because the schema does not require it")
NULLABLE = _presence("nullable", "{none} because the schema allows null")
REQUIRED = _presence("required", "always there: the schema requires it")
MUST_BE_GIVEN = _presence("must-be-given", "must be given: the schema requires it")
MAY_BE_LEFT_OUT = _presence("may-be-left-out", "may be left out: the schema does not require it")
PATH_NEEDS_IT = _presence("path-needs-it", "must be given: it is a part of the path `{path}`")
IN_SOME_VARIANTS = _presence(
    "in-some-variants", "may be left out of the whole: not every variant of the body requires it"
)

# -- methods and their arguments ---------------------------------------------------------------------------------------

METHOD_KEY = _name("method-key", "named after its key `{key}` in the config's methods")
METHOD_ALIAS = _name("method-alias", "another name of `{other}`: the config lists it as an alias")
OPERATION = _presence("operation", "sends `{verb} {path}`")
CONNECTION = _presence("connection", "opens a WebSocket connection to `{path}`")
WEBHOOK = _presence("webhook", "reads the events that the document lists under `webhooks`")
GIVES_NOTHING = _type("gives-nothing", "gives `None`: the response {status} has no content")
GIVES_CONNECTION = _type("gives-connection", "gives `{name}`, a context manager that holds the connection")
GIVES_BYTES = _type("gives-bytes", "gives the bytes as they come: the response is {content_type}")
GIVES_TEXT = _type("gives-text", "gives `str`: the response is {content_type}")
GIVES_MODEL = _type(
    "gives-model", "gives `{name}`: the schema of the response {status} is the model `{key}` of {owner}"
)
GIVES_INLINE = _type("gives-inline", "gives `{name}`: the schema of the response {status} is no model of the config")
GIVES_ANYTHING = _type("gives-anything", "gives `object`: the response {status} says nothing of its type")
GIVES_EVENTS = _type("gives-events", "gives the union of the events' types")
PAGE_ASKED = _type("page-asked", "gives pages: the config names the scheme `{scheme}`")
PAGE_FITS = _type(
    "page-fits", "gives pages: it has every parameter and field of the scheme `{scheme}`, the first that fits"
)
PAGE_ITEM = _type("page-item", "each item is `{name}`")
UNWRAPPED = _type("unwrapped", "gives the value of `{wire}`, the only property of the response: the config unwraps it")
STREAMS = _type("streams", "gives a stream: the operation always answers with events")
STREAMS_ASKED = _type(
    "streams-asked", "gives a stream: the config says that the method streams, with no parameter to choose"
)
STREAM_SWITCH = _type("stream-switch", "overloaded: it gives a stream when `{switch}` is true")
BODY_OVERLOADS = _type("body-overloads", "overloaded: once for each variant of the body's union")
NULL_RESULT = _type("null-result", "`Optional` because the schema of the response allows null")
IN_PATH = _place("in-path", "a part of the path")
IN_QUERY = _place("in-query", "sent in the query as `{wire}`")
IN_HEADER = _place("in-header", "sent in the header `{wire}`")
IN_BODY = _place("in-body", "sent as `{wire}` of the body")
IS_BODY = _place("is-body", "sent as the body")
LAST_OF_PATH = _place("last-of-path", "positional: the last parameter of the path")
POSITIONAL_ASKED = _place("positional-asked", "positional: the config lists it in `positional_params`")
BY_KEYWORD = _place("by-keyword", "by keyword alone: {why}")
OF_EVERY_METHOD = _presence("of-every-method", "every method has it; the runtime brings it along")
IDEMPOTENCY = _presence("idempotency", "methods that are not GET have it: the config names the header `{header}`")
OF_UNWRAP = _presence("of-unwrap", "methods that unwrap webhooks have it")
SWITCHED_ON = _presence("switched-on", "must be given: these are the params of a call that streams")
SWITCHES = _type("switches", "chooses streaming: the config names it as `param_discriminator`")
RAW_BODY = _type("raw-body", "bytes, or what gives them: the body is sent as it is, as {content_type}")

# -- places ------------------------------------------------------------------------------------------------------------

AT_TOP = _place("at-top", "in `types/`: the config lists it under the top-level resource `{resource}`")
OF_PARENTS = _place("of-parents", "in `{folder}/`: the parents of its resource `{resource}` name the folder")
STANDALONE = _place(
    "standalone", "in `{folder}/`: its resource `{resource}` is `standalone_api` and has a folder of its own"
)
SHARED = _place("shared", "in `{folder}/`: a model of `$shared`")
OF_CLIENT = _place("of-client", "in `types/`: the config lists it under the client itself")
WHERE_MET = _place("where-met", "in `{folder}/`: first met while the resource `{resource}` was read")
SHARED_WHERE_MET = _place("shared-where-met", "in `{folder}/`: first met outside all resources")
MODULE_AFTER_KEY = _place("module-after-key", "the module `{module}` is named after its key in the config's models")
MODULE_AFTER_TYPE = _place("module-after-type", "the module `{module}` is named after its type")
BESIDE = _place("beside", "in the module of `{main}`, to which it belongs")
NOT_LISTED = _place("not-listed", "in the module of `{main}`, which uses it: the config lists no model for its schema")
OF_RESOURCE = _place("of-resource", "on `{name}`: the config lists it under the resource `{resource}`")
ON_CLIENT = _place("on-client", "on the client: the config lists it under `$client`")

# -- why types are there -----------------------------------------------------------------------------------------------

PARAMS_EXIST = _presence(
    "params-exist", "the method has query or body parameters, or a parameter whose type is declared inline"
)
RESPONSE_EXISTS = _presence("response-exists", "the schema of the response is no model of the config")
EVENTS_EXIST = _presence("events-exist", "the union of what the document lists under `webhooks`")

# -- resources, client, pages ------------------------------------------------------------------------------------------

RESOURCE_KEY = _name("resource-key", "named after its key `{key}` in the config's resources")
RESOURCE_SUFFIX = _name("resource-suffix", "`Resource` at the end marks classes of resources")
NO_RESOURCE_SUFFIX = _name("no-resource-suffix", "no `Resource` at the end: the config sets `resource_suffix: false`")
ASYNC = _name("async", "`Async` leads: for the asynchronous client")
RAW_WRAPPER = _presence("raw-wrapper", "`with_raw_response`: the methods of `{name}`, giving responses as they came")
STREAMING_WRAPPER = _presence(
    "streaming-wrapper", "`with_streaming_response`: the methods of `{name}`, giving bodies that are not read yet"
)
HAS_METHODS = _presence("has-methods", "it, or a resource below it, has methods")
RESOURCE_MODULE = _place("resource-module", "the module `{module}` is named after the resources on the way")
RESOURCE_PACKAGE = _place(
    "resource-package", "the package `{module}` is named after the resources on the way; it holds those below, too"
)
RESOURCE_STANDALONE = _place("resource-standalone", "the package `{module}`: the resource is `standalone_api`")
LEADS = _presence("leads", "leads to the resource `{resource}`")
CLIENT_ASKED = _name("client-asked", "named by `default_client_name` of the config")
CLIENT_NAME = _name("client-name", "named after the organization, `{name}`")
CLIENT_CLASS = _presence("client-class", "what users construct to call the API")
OPTION_KEY = _name("option-key", "named after its key `{key}` in the config's client options")
OPTION_TYPE = _type("option-type", "`{python}`: its type in the config is {kind}")
OPTION_OPTIONAL = _presence("option-optional", "may be None: the config says `nullable: true`")
OPTION_NEEDED = _presence(
    "option-needed", "must be given or found: the config gives no default and no `nullable: true`"
)
OPTION_DEFAULT = _presence("option-default", "may be left out: its default in the config is `{value}`")
OPTION_FILLS = _presence("option-fills", "fills `{variable}` of the base URL")
OPTION_ENV = _presence("option-env", "read from the environment variable `{env}` when it is not given")
OPTION_AUTH = _presence("option-auth", "the {role} of the security scheme `{scheme}`")
OPTION_HEADER = _presence("option-header", "sent in the header `{header}`")
OPTION_QUERY = _presence("option-query", "sent as the query parameter `{query}`")
OF_EVERY_CLIENT = _presence("of-every-client", "every client has it; the runtime brings it along")
BASE_URL = _presence("base-url", "every client has it; unless given it is `{url}`")
NO_BASE_URL = _presence("no-base-url", "every client has it; config and document give no address to start from")
ENVIRONMENT = _presence("environment", "the config lists several environments: {names}")
PAGE_NAME = _name("page-name", "`{colour}`, then the name `{scheme}` of its scheme in the config's pagination")
PAGE_CLASS = _presence("page-class", "a {kind} scheme of the config")
PAGE_FIELD = _presence("page-field", "the config lists it among the response fields of the scheme `{scheme}`")
PAGE_PURPOSE = _presence("page-purpose", "its part in paging: `{purpose}`")
PAGE_ITEMS_TYPE = _type("page-items-type", "`List[_T]`: it holds the items, whose type the method names")
PAGE_TYPE = _type("page-type", "the scheme gives its type; pages take anything but the items for optional")
PAGE_HEADER = _place("page-header", "read from the response header `{header}`")
PAGE_HELPER = _presence("page-helper", "an object inside the response of the scheme `{scheme}`")
PAGE_ITEM_CLASS = _presence("page-item-class", "what an item must have for the next page to be found by it")
PAGE_ARRAY = _presence("page-array", "holds the response itself, which is an array")
