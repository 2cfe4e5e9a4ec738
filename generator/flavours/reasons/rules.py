"""The rules by which every language makes names, types and places of an API, as sentences."""

from __future__ import annotations

from .base import name_rule, place_rule, presence_rule, type_rule

# -- names of members and arguments ------------------------------------------------------------------------------------

WIRE = name_rule("wire-name", "has its name on the wire")
NAMED_BY = name_rule("named-by", "named by `{key}`; on the wire it is `{wire}`")
WHOLE_BODY = name_rule(
    "whole-body", "the body's schema has no properties to pass one by one, so the body is one argument"
)
BODY_NAMED = name_rule("body-named", "named by `body_param_name` of the config, which makes the body one argument")
ASKED = name_rule("asked", "named by `x-stainless-naming` of the document; on the wire it is `{wire}`")
PLACED = name_rule("placed", "`{location}_` leads: `{wire}` occurs in several places of the request")
NUMBERED = name_rule("numbered", "numbered: several names here would be the same")

# -- names of types ----------------------------------------------------------------------------------------------------

POSITION = name_rule("position", "named after its place: {place}")
SINGULAR = name_rule("singular", "the items of a list are named in the singular")
ITEM_OF_MAIN = name_rule("item-of-main", "an item of the type `{main}`: its name in the singular, then `Item`")
PARAMS_NAME = name_rule(
    "params-name", "`{owner}` (the resource in the singular), then the method `{method}`, then `Params`"
)
CLIENT_PARAMS_NAME = name_rule("client-params-name", "the method `{method}`, then `Params`")
RESPONSE_NAME = name_rule(
    "response-name", "`{owner}` (the resource in the singular), then the method `{method}`, then `Response`"
)
CLIENT_RESPONSE_NAME = name_rule("client-response-name", "the method `{method}`, then `Response`")
EVENT_NAME = name_rule("event-name", "the method `{method}`, then `WebhookEvent`")
STREAM_BASE = name_rule("stream-base", "`Base` at the end: what both ways to call the method have in common")
STREAM_OFF = name_rule("stream-off", "`NonStreaming` at the end: the params of a call that does not stream")
STREAM_ON = name_rule("stream-on", "`Streaming` at the end: the params of a call that streams")
BODY_VARIANT = name_rule("body-variant", "named after its variant of the body's union")

# -- kinds of types ----------------------------------------------------------------------------------------------------

BASES = type_rule(
    "bases", "extends `{base}`: the schema's `allOf`, or a reference beside its keywords, names that model"
)
MODEL_ALIAS = type_rule("model-alias", "another name of `{model}`: both are models of one schema")
UNION_ALIAS = type_rule("union-alias", "an alias of a union: the schema allows several types")
ONE_VARIANT = type_rule("one-variant", "the union of the document has one variant, which stands for it")
STREAM_UNION = type_rule("stream-union", "a union: the method streams or not as `{switch}` says")
BODY_UNION = type_rule("body-union", "a union: so is the schema of the body")

# -- types of values ---------------------------------------------------------------------------------------------------

PRIMITIVE = type_rule("primitive", "`{type}`: the schema is {kind}")
LIST = type_rule("list", "`{type}`: the schema is an array")
MAP = type_rule("map", "`{type}`: the names of the properties are data")
MODEL = type_rule("model", "`{name}`: the schema is the model `{key}` of {owner}")
ANYTHING = type_rule("anything", "`{type}`: the schema allows any value")
ANY_OBJECT = type_rule("any-object", "`{type}`: the schema is an object that names no properties")
FILE = type_rule("file", "`{type}`: the value is sent as a file")

# -- whether a value is there ------------------------------------------------------------------------------------------

NOT_REQUIRED = presence_rule("not-required", "{none} because the schema does not require it")
NULLABLE = presence_rule("nullable", "{none} because the schema allows null")
REQUIRED = presence_rule("required", "always there: the schema requires it")
MUST_BE_GIVEN = presence_rule("must-be-given", "must be given: the schema requires it")
MAY_BE_LEFT_OUT = presence_rule("may-be-left-out", "may be left out: the schema does not require it")
PATH_NEEDS_IT = presence_rule("path-needs-it", "must be given: it is a part of the path `{path}`")

# -- methods and their arguments ---------------------------------------------------------------------------------------

METHOD_KEY = name_rule("method-key", "named after its key `{key}` in the config's methods")
METHOD_ALIAS = name_rule("method-alias", "another name of `{other}`: the config lists it as an alias")
OPERATION = presence_rule("operation", "sends `{verb} {path}`")
CONNECTION = presence_rule("connection", "opens a WebSocket connection to `{path}`")
WEBHOOK = presence_rule("webhook", "reads the events that the document lists under `webhooks`")
GIVES_NOTHING = type_rule("gives-nothing", "gives `{type}`: the response {status} has no content")
GIVES_BYTES = type_rule("gives-bytes", "gives the bytes as they come: the response is {content_type}")
GIVES_TEXT = type_rule("gives-text", "gives `{type}`: the response is {content_type}")
GIVES_MODEL = type_rule(
    "gives-model", "gives `{name}`: the schema of the response {status} is the model `{key}` of {owner}"
)
GIVES_INLINE = type_rule(
    "gives-inline", "gives `{name}`: the schema of the response {status} is no model of the config"
)
GIVES_ANYTHING = type_rule("gives-anything", "gives `{type}`: the response {status} says nothing of its type")
GIVES_EVENTS = type_rule("gives-events", "gives the union of the events' types")
PAGE_ASKED = type_rule("page-asked", "gives pages: the config names the scheme `{scheme}`")
PAGE_FITS = type_rule(
    "page-fits", "gives pages: it has every parameter and field of the scheme `{scheme}`, the first that fits"
)
PAGE_ITEM = type_rule("page-item", "each item is `{name}`")
UNWRAPPED = type_rule(
    "unwrapped", "gives the value of `{wire}`, the only property of the response: the config unwraps it"
)
STREAMS = type_rule("streams", "gives a stream: the operation always answers with events")
STREAMS_ASKED = type_rule(
    "streams-asked", "gives a stream: the config says that the method streams, with no parameter to choose"
)
STREAM_SWITCH = type_rule("stream-switch", "overloaded: it gives a stream when `{switch}` is true")
IN_PATH = place_rule("in-path", "a part of the path")
IN_QUERY = place_rule("in-query", "sent in the query as `{wire}`")
IN_HEADER = place_rule("in-header", "sent in the header `{wire}`")
IN_BODY = place_rule("in-body", "sent as `{wire}` of the body")
IS_BODY = place_rule("is-body", "sent as the body")
LAST_OF_PATH = place_rule("last-of-path", "positional: the last parameter of the path")
POSITIONAL_ASKED = place_rule("positional-asked", "positional: the config lists it in `positional_params`")
OF_EVERY_METHOD = presence_rule("of-every-method", "every method has it; the runtime brings it along")
OF_UNWRAP = presence_rule("of-unwrap", "methods that unwrap webhooks have it")
SWITCHED_ON = presence_rule("switched-on", "must be given: these are the params of a call that streams")
SWITCHES = type_rule("switches", "chooses streaming: the config names it as `param_discriminator`")

# -- places ------------------------------------------------------------------------------------------------------------

OF_RESOURCE = place_rule("of-resource", "on `{name}`: the config lists it under the resource `{resource}`")
ON_CLIENT = place_rule("on-client", "on the client: the config lists it under `$client`")

# -- why types are there -----------------------------------------------------------------------------------------------

RESPONSE_EXISTS = presence_rule("response-exists", "the schema of the response is no model of the config")
EVENTS_EXIST = presence_rule("events-exist", "the union of what the document lists under `webhooks`")

# -- resources, client, pages ------------------------------------------------------------------------------------------

RESOURCE_KEY = name_rule("resource-key", "named after its key `{key}` in the config's resources")
LEADS = presence_rule("leads", "leads to the resource `{resource}`")
CLIENT_ASKED = name_rule("client-asked", "named by `default_client_name` of the config")
CLIENT_NAME = name_rule("client-name", "named after the organization, `{name}`")
CLIENT_CLASS = presence_rule("client-class", "what users construct to call the API")
OPTION_KEY = name_rule("option-key", "named after its key `{key}` in the config's client options")
OPTION_TYPE = type_rule("option-type", "`{type}`: its type in the config is {kind}")
OPTION_OPTIONAL = presence_rule("option-optional", "may be `{none}`: the config says `nullable: true`")
OPTION_NEEDED = presence_rule(
    "option-needed", "must be given or found: the config gives no default and no `nullable: true`"
)
OPTION_DEFAULT = presence_rule("option-default", "may be left out: its default in the config is `{value}`")
OPTION_FILLS = presence_rule("option-fills", "fills `{variable}` of the base URL")
OPTION_ENV = presence_rule("option-env", "read from the environment variable `{env}` when it is not given")
OPTION_AUTH = presence_rule("option-auth", "the {role} of the security scheme `{scheme}`")
OPTION_HEADER = presence_rule("option-header", "sent in the header `{header}`")
OPTION_QUERY = presence_rule("option-query", "sent as the query parameter `{query}`")
OF_EVERY_CLIENT = presence_rule("of-every-client", "every client has it; the runtime brings it along")
BASE_URL = presence_rule("base-url", "every client has it; unless given it is `{url}`")
NO_BASE_URL = presence_rule("no-base-url", "every client has it; config and document give no address to start from")
ENVIRONMENT = presence_rule("environment", "the config lists several environments: {names}")
PAGE_CLASS = presence_rule("page-class", "a {kind} scheme of the config")
PAGE_FIELD = presence_rule("page-field", "the config lists it among the response fields of the scheme `{scheme}`")
PAGE_PURPOSE = presence_rule("page-purpose", "its part in paging: `{purpose}`")
PAGE_HEADER = place_rule("page-header", "read from the response header `{header}`")
