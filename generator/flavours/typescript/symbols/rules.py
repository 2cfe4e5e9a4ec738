"""The rules that only TypeScript has for names, types and places, as sentences (typescript.md §2 to §5)."""

from __future__ import annotations

from ...reasons import name_rule, place_rule, presence_rule, type_rule

# -- names -------------------------------------------------------------------------------------------------------------

CAMEL = name_rule("camel-case", "is `{wire}` in camel case")
DIGIT = name_rule("digit", "`_` leads: a name cannot start with a digit")
TYPE_DIGIT = name_rule("type-digit", "`API` leads: a name cannot start with a digit")
KEYWORD = name_rule("keyword", "`_` at the end: `{plain}` is a word that TypeScript keeps for itself")
CLIENT_MEMBER = name_rule("client-attribute", "`_` at the end: every client has a member `{plain}` of its own")
CONSTRUCTOR = name_rule("constructor", "`_` at the end: `constructor` is what makes the class")
CALL_LOCAL = name_rule("call-argument", "`_` at the end: methods call another argument `{plain}`")
USED_TYPE = name_rule("used-type", "`Model` at the end: modules use `{plain}` for a type of their own")
TAKEN = name_rule("taken", "`{suffix}` at the end: another type of the module has the name `{plain}`")
METHOD_TAKEN = name_rule("method-taken", "`_` at the end: a resource of its class is called `{plain}`")
AS_PROPERTIES = name_rule(
    "as-map", "has the name of `{main}`, inside it: the type of the values, whose names the document does not list"
)
PARAMS_ASKED = name_rule("params-asked", "named by the config, which gives the method's params a name")
EVENT_TYPE_NAME = name_rule("event-type-name", "the method `{method}`, then `Event`: what its stream holds")
CONNECTION_EVENT_NAME = name_rule(
    "connection-event-name",
    "the method `{method}`, then who sends it over the connection: `ClientEvent`, `ServerEvent`",
)
CONNECTION_NAME = name_rule(
    "connection-name", "`{owner}`, then `WS`: the config's method `{method}` opens a connection"
)
PATH_TYPE_NAME = name_rule("path-type-name", "the method `{method}`, then its parameter `{wire}`")
RESOURCE_LEADS = name_rule("resource-leads", "`{above}` leads: the resource is called like the one above it")
BASE_NAME = name_rule("base-name", "`Base` leads: `{name}` stands on it")
RESOURCE_SUFFIX = name_rule(
    "resource-suffix", "`Resource` at the end: `{plain}` is the name of a model or of the client"
)
PAGES_NAME = name_rule("pages-name", "`{item}` in the plural, then `{suffix}`")
PAGE_NAME = name_rule("page-name", "the name `{scheme}` of its scheme in the config's pagination")
PAGE_PART_NAME = name_rule("page-part-name", "the page class `{page}`, then `{part}`")
ONE_PLACE = name_rule("one-place", "called `{name}`: all that it holds travels in the {name}")
MANY_PLACES = name_rule(
    "many-places", "called `params`: what it holds travels neither in the query alone nor in the body alone"
)

# -- kinds of types ----------------------------------------------------------------------------------------------------

INTERFACE = type_rule("interface", "an interface: the schema is an object")
PARAMS_INTERFACE = type_rule("params-interface", "an interface: callers write it as an object")
FURTHER = type_rule("further-properties", "`[k: string]`: the schema gives a type for properties that it does not name")
PAGE_PARAMS = type_rule("page-params", "extends `{name}`: the parameters that its pages are asked for by")
PAGES = type_rule("pages", "`{page}` of `{item}`: what the method gives, under a name of its own")
LISTED = type_rule("listed", "literals: the schema lists its values")
CONSTANT = type_rule("constant", "a literal: the schema has one value, {value}")
INLINE = type_rule("inline", "an interface of its own: the schema is an object and no model of the config")
UNION = type_rule("union", "a union: the schema allows several types")
PARAMS_ARGUMENT = type_rule("params-argument", "`{name}`: what the method takes beside its positional arguments")
RAW_BODY = type_rule("raw-body", "bytes, or what gives them: the body is sent as it is, as {content_type}")
NULL_RESULT = type_rule("null-result", "`| null` because the schema of the response allows null")

# -- places ------------------------------------------------------------------------------------------------------------

IN_RESOURCE = place_rule("in-resource", "in `{file}`: the config lists it under the resource `{resource}`")
OF_METHOD = place_rule("of-method", "in `{file}`, the module of its method's resource")
SHARED = place_rule("shared", "in `{file}`: a model of `$shared`")
TOP_LEVEL = place_rule("of-client", "in `{file}`: a type of the client's own methods or models")
WHERE_MET = place_rule("where-met", "in `{file}`: first met while the resource `{resource}` was read")
SHARED_WHERE_MET = place_rule("shared-where-met", "in `{file}`: first met outside all resources")
NOT_LISTED = place_rule(
    "not-listed", "in the namespace `{main}`, which uses it: the config lists no model for its schema"
)
BESIDE = place_rule("beside", "in the namespace of `{main}`, to which it belongs")
BESIDE_ITEMS = place_rule("beside-items", "in `{file}`, beside the model of its items")
BESIDE_METHOD = place_rule("beside-method", "in `{file}`, the module of its method: its items are no model")
CONNECTION_FILE = place_rule("connection-module", "`{file}` apart: it loads a package that few users need")
RESOURCE_FILE = place_rule("resource-module", "`{file}` is named after the resources on the way")
RESOURCE_FOLDER = place_rule("resource-package", "`{file}` stands in a folder, which holds the resources below it, too")

# -- presence ----------------------------------------------------------------------------------------------------------

HAS_SOMETHING = presence_rule("has-something", "it, or a resource below it, has methods or models")
PARAMS_EXIST = presence_rule("params-exist", "the method takes more than positional arguments")
NEEDS_SOMETHING = presence_rule("needs-something", "must be given: something in it must be")
NEEDS_NOTHING = presence_rule("needs-nothing", "may be left out: so may all that is in it")
OF_EVERY_PAGE = presence_rule("of-every-page", "every page class has it; the runtime calls it")
PAGE_RESPONSE = presence_rule("page-response", "the response of a page: the fields that the scheme `{scheme}` lists")
PAGE_REQUEST = presence_rule("page-request", "the parameters of a page: those that the scheme `{scheme}` lists")
PAGE_ARRAY = presence_rule("page-array", "holds the response itself, which is an array")
PAGE_PARAMETER = presence_rule("page-parameter", "the config lists it among the parameters of the scheme `{scheme}`")
PAGE_TYPE = type_rule("page-type", "the scheme gives its type")
PAGE_ITEMS_TYPE = type_rule("page-items-type", "`Array<Item>`: it holds the items, whose type the method names")
BASE_CLASS = presence_rule(
    "base-class", "the methods of `{name}` alone: the config has clients be made from some resources"
)
OPTIONS_TYPE = presence_rule("options-type", "what the client is constructed with")
KEEPS_OPTION = presence_rule("keeps-option", "keeps the option of its name, so that it can be read and changed")
