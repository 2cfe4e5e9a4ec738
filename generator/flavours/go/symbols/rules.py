"""The rules that only Go has for names, types and places, as sentences (go.md §2 to §6)."""

from __future__ import annotations

from ...reasons import name_rule, place_rule, presence_rule, type_rule

# -- names -------------------------------------------------------------------------------------------------------------

EXPORTED = name_rule("exported", "is `{wire}` in camel case, with a capital: other packages see no other names")
CAMEL = name_rule("camel-case", "is `{wire}` in camel case")
LETTER = name_rule("letter", "`{letter}` leads: a name begins with a letter")
MEMBER = name_rule("struct-member", "`_` at the end: structs have a member `{plain}` of their own")
KEYWORD = name_rule("keyword", "`_` at the end: `{plain}` is a word that Go keeps for itself")
CALL_LOCAL = name_rule("call-argument", "`_` at the end: methods call something else `{plain}`")
METHOD_TAKEN = name_rule("method-taken", "`_` at the end: a method of its service, or every client, has `{plain}`")
AS_METHOD = name_rule("as-method", "`_` at the end: the union has a method `{plain}`")
VERB = name_rule("verb", "`{verb}`, which is what Go calls `{word}`")
AUTO_PAGING = name_rule("auto-paging", "`AutoPaging` at the end: it asks for the following pages by itself")
STREAMING = name_rule("streaming", "`{suffix}` at the end: of the two ways to call the operation the one that streams")
STREAMING_ASKED = name_rule("streaming-asked", "the config gives the call that streams this name")
SERVICE_NAME = name_rule("service-name", "the resources on the way in the singular, then `Service`")
SERVICE_ALONE = name_rule("service-alone", "those above are left out: the package is called after them")
MAKER_NAME = name_rule("maker-name", "`New`, then what it makes")
REQUEST_SIDE = name_rule("request-side", "`{suffix}` at the end: it is sent; what is received has types of its own")
RESPONSE_SIDE = name_rule(
    "response-side", "`{suffix}` at the end: it is received, though it is called like what is sent"
)
UNION_NAME = name_rule("union-name", "`Union`: the schema allows several types")
ITEM_OF_MAIN = name_rule("item-of-model", "an item of the type `{main}`, named in the singular")
EXTRA_NAME = name_rule("extra-field", "`ExtraField`: the properties that the document does not list")
MERGED_NAME = name_rule("merged-name", "the union `{union}`, then the name of the property")
EVENT_TYPE_NAME = name_rule(
    "event-type-name", "the method `{method}`, then `Event` or `Response`: what its stream holds"
)
PATH_TYPE_NAME = name_rule("path-type-name", "the params of the method `{method}`, then its parameter")
VARIANT_FIELD = name_rule("variant-field", "`Of`, then what the variant is called")
VARIANT_TYPE = name_rule("variant-type", "the variant is called after its type `{type}`")
VARIANT_METHOD = name_rule("variant-method", "`As`, then what the variant is called")
GETTER_NAME = name_rule("getter-name", "`Get`, then the field of the variants")
CONSTANT_NAME = name_rule("constant-name", "its type `{type}`, then its value `{value}`")
CONSTANT_TYPE_NAME = name_rule("constant-type-name", "named after the value `{value}`")
CONSTRUCTOR_NAME = name_rule("constructor-name", "`{union}`, then `Of`, then what the variant is called")
CONSTRUCTOR_ASKED = name_rule("constructor-asked", "named by `x-stainless-naming` of the document")
OPTION_NAME = name_rule("option-name", "`With`, then the name of the option")
ENVIRONMENT_NAME = name_rule("environment-name", "`WithEnvironment`, then the environment `{name}` of the config")
PAGE_NAME = name_rule("page-name", "the name `{scheme}` of its scheme in the config's pagination")
PAGE_PART_NAME = name_rule("page-part-name", "the page `{page}`, then `{part}`")
SHARED_NAME = name_rule("shared-name", "has the name of the shared type or constant")
PARAMS_ARGUMENT_NAME = name_rule("params-argument-name", "called `{name}`: {why}")

# -- kinds of types ----------------------------------------------------------------------------------------------------

STRUCT = type_rule("struct", "a struct: the schema is an object")
PARAMS_STRUCT = type_rule("params-struct", "a struct: callers write the parameters as its fields")
ENUM = type_rule("enum", "a type of `{base}` with constants: the schema lists its values")
OPEN_ENUM = type_rule("open-enum", "an alias of `{base}` with constants: any other value is allowed, too")
DEFINED = type_rule("defined", "a type of its own for what the schema is: {what}")
MERGING_UNION = type_rule("merging-union", "a struct with the fields of all variants: the schema allows several types")
CHOOSING_UNION = type_rule("choosing-union", "a struct with a field for each variant: the schema allows several types")
MERGED = type_rule("merged", "a struct of what the variants have: they give `{field}` several types")
FROM_VARIANTS = type_rule("from-variants", "the field of the variants {variants}")
ONE_OF_VARIANTS = type_rule("one-of-variants", "the value of the variant {variants}, which has no fields")
VARIANT = type_rule("variant", "a variant of the union")
POINTER = type_rule("pointer", "a pointer: otherwise the type would contain itself")
LARGE = type_rule("large", "a pointer: the type has more than {most} values, those of types within it included")
ALIAS = type_rule("alias", "an alias of `{of}`")
GETTER = type_rule("getter", "a pointer to the field of the variant that is set; lists and maps as they are")
CONVERTED = type_rule("converted", "`{type}`: what is sent of what was received")

# -- types of values ---------------------------------------------------------------------------------------------------

LISTED = type_rule(
    "listed", "the schema lists its values; they have a type where a type with a name, or a method, has them directly"
)
CONSTANT = type_rule("constant", "a type of the package `constant` where it is required: the one value is {value}")
OPEN = type_rule("open-values", "the schema lists values and allows any other text")
INLINE = type_rule("inline", "a struct of its own: the schema is an object and no model of the config")
UNION = type_rule("union", "a union: the schema allows several types")
WRITTEN_OUT = type_rule("written-out", "what the model `{key}` stands for, which has no type of its own in Go")
OPT = type_rule("opt", "`param.Opt`: an unset value is not sent, whatever else is")
PARAMS_TYPE = type_rule("params-type", "`{name}`: what the method takes beside its positional arguments")
RAW_BODY = type_rule("raw-body", "`{type}`: the body is sent as it is, as {content_type}")
RAW_RESPONSE = type_rule("raw-response", "`*http.Response`: its body is read by the caller")
STREAM = type_rule("gives-stream", "gives a stream of `{name}`{switch}")
PAGER = type_rule("pager", "an iterator over `{name}`, for the scheme `{scheme}`")
SERVICE_TYPE = type_rule("service-type", "the service of the resource")
OPTION_FUNCTION = type_rule("option-function", "gives an option, for a client, a service or one call")
CONSTANT_TYPE = type_rule("constant-type", "a type of text, whose zero value is sent as `{value}`")
ONLY_VALUE = type_rule("only-value", "returns the only value of its type")
METADATA_FIELD = type_rule(
    "metadata-field", "`respjson.Field`: tells whether the server has sent `{field}`, and as what"
)

# -- places ------------------------------------------------------------------------------------------------------------

IN_RESOURCE = place_rule("in-resource", "in `{file}`: the config lists it under the resource `{resource}`")
OF_METHOD = place_rule("of-method", "in `{file}`, the file of its method's resource")
SHARED = place_rule("shared", "in `{file}`: a model of `$shared`")
TOP_LEVEL = place_rule("of-client", "in `{file}`: a type of the client's own methods or models")
WHERE_MET = place_rule("where-met", "in `{file}`: first met while the resource `{resource}` was read")
SHARED_WHERE_MET = place_rule("shared-where-met", "in `{file}`: first met outside all resources")
NOT_LISTED = place_rule(
    "not-listed", "beside `{main}`, of which it is a part: the config lists no model for its schema"
)
SERVICE_FILE = place_rule("service-file", "`{file}` is named after the resources on the way")
OWN_PACKAGE = place_rule("own-package", "in the package `{package}`: the config makes the resource a standalone one")
POSITIONAL = place_rule("positional", "positional: the config's edition has all parameters of the path so")
IN_OPTIONS = place_rule("in-options", "in the package `option`, with all options")
IN_PAGES = place_rule("in-pages", "in the package `pagination`, with all schemes")
IN_CONSTANTS = place_rule("in-constants", "in the package `constant`, with all texts that a property is bound to")
PASSED_ON = place_rule("passed-on", "`{file}` gives it to those who import this package alone")

# -- presence ----------------------------------------------------------------------------------------------------------

HAS_SOMETHING = presence_rule("has-something", "it, or a resource below it, has methods or models")
PARAMS_EXIST = presence_rule("params-exist", "the method takes more than positional arguments")
OF_EVERY_RESPONSE = presence_rule("of-every-response", "every type that is received has it")
OF_EVERY_PARAM = presence_rule("of-every-param", "every type that is sent has it")
OF_QUERIES = presence_rule("of-queries", "what is sent in the query has it")
OF_FORMS = presence_rule("of-forms", "what is sent as a form has it")
OF_FILES = presence_rule("of-files", "what is sent in parts, files among them, has it")
OF_EVERY_SERVICE = presence_rule("of-every-service", "every service has it")
OF_EVERY_PAGE = presence_rule("of-every-page", "every page has it")
OF_EVERY_PAGER = presence_rule("of-every-pager", "every pager has it")
OF_EVERY_CONSTANT = presence_rule("of-every-constant", "every type of a constant has it")
EXTRAS = presence_rule("extras", "the document says that there may be other properties, and of which type")
TOLD_APART = presence_rule("told-apart", "the property `{wire}` tells the variants apart")
SENT_AGAIN = presence_rule("sent-again", "the model is sent as well as received")
FOREIGN = presence_rule("foreign", "marks it as a variant of the union `{union}`, which is in another package")
SENT_AS = presence_rule("sent-as", "may be left out: its zero value is sent as `{value}`")
ONE_LISTED = presence_rule("one-listed", "the schema lists the value `{value}`")
SHORT = presence_rule("short", "makes a union of what the variant requires: three values at most")
ONLY_ONE = presence_rule("only-one", "all properties of its type are bound to one value")
PAGE_WAY = presence_rule("page-way", "leads to fields of the page that the response has deeper")
