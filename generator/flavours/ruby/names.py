"""Ruby names: words cased as the family's SDKs case them, without reserved words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...ir.api import Casing
from ...ir.names import Words, split_words
from ..casing import Casings

LANGUAGE = "ruby"
_KEYWORDS = (
    "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo"
    " rescue retry return self super then true undef unless until when while yield"
)
_OBJECT = (
    "abort at_exit autoload binding caller caller_locations catch clone define_singleton_method display dup enum_for"
    " eval exec exit extend fail fork format freeze frozen gem gets global_variables hash initialize initialize_clone"
    " initialize_copy initialize_dup inspect instance_eval instance_exec instance_variable_get instance_variable_set"
    " instance_variables itself lambda load local_variables loop method method_missing methods object_id open p pp"
    " print printf private_methods proc protected_methods public_method public_methods public_send putc puts raise rand"
    " readline readlines remove_instance_variable require require_relative select send set_trace_func singleton_class"
    " singleton_method singleton_methods sleep spawn sprintf srand syscall system tap test throw to_enum to_s trace_var"
    " trap untrace_var warn y yield_self"
)
"""What every object can be told, and what can be called anywhere."""
_MODEL = "coerce deconstruct deconstruct_keys deep_to_h dump to_h to_hash to_json to_yaml"
"""What every model can be told besides."""
_MODULE = (
    "alias_method ancestors append_features attr attr_accessor attr_reader attr_writer class_eval class_exec const_get"
    " const_set constants define_method extended include included instance_method instance_methods module_eval"
    " module_exec module_function name prepend prepended private protected public refine type undef_method using"
)
RESERVED = frozenset(f"{_KEYWORDS} {_OBJECT}".split())
_FIELDS = RESERVED | frozenset(_MODEL.split())
_TYPES = RESERVED | frozenset(
    f"{_MODULE} bool bot boolish instance interface out singleton string top unchecked untyped void".split()
)
"""Names that types in RBS files do not have."""
_CLIENT = (
    "ask_for_token attempt_headers auth_headers auth_query base_url basic_auth bearer_auth body_headers body_of"
    " choose_base_url common_headers decode default_base_url default_headers default_query fill_urls header_auth"
    " idempotency_header initial_retry_delay json_in log max_retries max_retry_delay own_headers own_query renew_auth"
    " request requester require_auth schemes send_once send_request text_in timeout url_of user_agent validate_headers"
)
CLIENT_MEMBERS = frozenset(_CLIENT.split())
"""What every client has."""
_ATTRIBUTES = RESERVED | CLIENT_MEMBERS
_KEYWORDS_OF_CLIENTS = frozenset(["common", "environment", "log_level", "logger"])
_LOCALS = frozenset(["params", "parsed", "options", "request_options"])
"""What methods call their other arguments and variables."""
_CONSTANTS_TEXT = (
    "ArgumentError Date Float Integer NilClass OrBoolean OrFloat OrHash OrInteger OrSymbol String StringIO Symbol T"
    " TaggedBoolean TaggedFloat TaggedInteger TaggedSymbol Time Variants"
)
CONSTANTS = frozenset(_CONSTANTS_TEXT.split())
"""Constants that generated code uses by these names: a type of the document cannot have them."""
_RUBY_TEXT = (
    "ARGV ArgumentError Array Class ConnectionPool Date DateTime ENV EOFError Encoding EncodingError Enumerable"
    " Enumerator Errno Etc FalseClass Fiber FiberError File Float Hash IO IOError Integer JSON Module Monitor Mutex Net"
    " NilClass Numeric Object OpenSSL Pathname Proc Process Queue RUBY_ENGINE RUBY_ENGINE_VERSION Rational RbConfig"
    " Regexp RuntimeError SecureRandom Set SocketError StandardError String StringIO Struct Symbol SystemCallError T"
    " Thread Time Timeout TrueClass TypeError URI Zlib"
)
RUBY_CONSTANTS = frozenset(_RUBY_TEXT.split())
"""Constants of Ruby that the runtime uses: nothing in the root module is called like them."""
_SIGNS = re.compile(r"[^A-Za-z0-9]+")


class Names:
    """Cases words for Ruby, with the project's own casings."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        self._cased = Casings(casings)
        self._pascal: dict[Words, str] = {}
        self._snake: dict[Words, str] = {}

    def pascal(self, words: Words) -> str:
        """The name of a class or module."""
        known = self._pascal.get(words)
        if known is None:
            text = self._cased.pascal(words)
            known = self._pascal[words] = text if text[:1].isalpha() else f"V{text}"
        return known

    def snake(self, words: Words) -> str:
        """Words in snake case."""
        known = self._snake.get(words)
        if known is None:
            text = self._cased.snake(words) or "value"
            if text[:1].isdigit():
                text = f"_{text}_" if len(text) == 1 else f"_{text}"  # `_1` is the first argument of a block.
            known = self._snake[words] = text
        return known

    def field(self, words: Words) -> str:
        """A field of a model, or an argument by keyword: nothing that every model has."""
        name = self.snake(words)
        return f"{name}_" if name in _FIELDS else name

    def method(self, words: Words) -> str:
        """A method of a resource."""
        name = self.snake(words)
        return f"{name}_" if name in RESERVED else name

    def attribute(self, words: Words) -> str:
        """What leads from the client or a resource to a resource."""
        name = self.snake(words)
        return f"{name}_" if name in _ATTRIBUTES else name

    def option(self, words: Words) -> str:
        """An option of the client: none that every client has."""
        name = self.attribute(words)
        return f"{name}_" if name in _KEYWORDS_OF_CLIENTS else name

    def params_field(self, words: Words) -> str:
        """A parameter by keyword: not called like the options of a request."""
        name = self.field(words)
        return f"{name}_" if name == "request_options" else name

    def argument_of(self, field: str) -> str:
        """A positional argument, by the name of its field."""
        return f"{field}_" if field in _LOCALS else field

    def type_alias(self, words: Words) -> str:
        """The name of a type in RBS files."""
        name = self.snake(words)
        if name[:1] == "_":
            return f"v{name.strip('_')}"
        return f"{name}_" if name in _TYPES else name

    def constant(self, value: object, enum: Words) -> str:
        """The constant of a value; `enum` goes before one that begins with a digit."""
        text = _SIGNS.sub("_", str(value)).strip("_").upper()
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value < 0:
            text = f"MINUS_{text}"
        if not text:
            return "_".join(split_words(str(value))).upper() or "EMPTY"
        if text[:1].isalpha():
            return f"{text}_" if text in ("BEGIN", "END") else text
        prefix = self.snake(enum).upper().strip("_")
        return f"{prefix if prefix[:1].isalpha() else 'VALUE'}_{text}"

    def file(self, words: Words) -> str:
        """The name of a file, without its ending."""
        return self._cased.snake(words) or "api"
