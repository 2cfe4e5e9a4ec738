"""Faults that are planted in generated SDKs: each must make a vector fail.

A change is a regular expression over one file, loose enough to live with another layout of the code around.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .made import Made


@dataclass(frozen=True)
class Change:
    """Text that is replaced wherever it stands in a file."""

    file: str
    """The end of its path."""
    pattern: str
    replacement: str


@dataclass(frozen=True)
class Mutation:
    """One fault, in every language."""

    name: str
    vector: str
    """One that must find it; others may as well."""
    changes: Mapping[str, tuple[Change, ...]]

    def planted(self, made: Made) -> Made:
        """An SDK with the fault in it."""
        files = dict(made.files)
        for change in self.changes[made.target.flavour]:
            path = next(path for path in made.sources if f"/{path}".endswith(change.file))
            changed, times = re.subn(change.pattern, change.replacement, files[path], flags=re.MULTILINE)
            assert times, f"{path} no longer holds {change.pattern!r}: the mutation must follow it"
            files[path] = changed
        return replace(made, files=files)


MUTATIONS = (
    Mutation(
        "two path parameters change places",
        "path: two parameters of one type keep their places",
        {
            "python": (
                Change(
                    "/stores/shelves.py",
                    r'"/stores/\{store_id\}/shelves/\{shelf_id\}"',
                    '"/stores/{shelf_id}/shelves/{store_id}"',
                ),
            ),
            "typescript": (Change("/stores/shelves.ts", r"(\$\{\w+\})/shelves/(\$\{\w+\})", r"\2/shelves/\1"),),
            "go": (Change("/storeshelve.go", r"(FormatPath\(\S+) ([\w.]+), (\w+)\)", r"\1 \3, \2)"),),
            "ruby": (Change("/stores/shelves.rb", r'%2\$s", (\w+), (\w+)\]', r'%2$s", \2, \1]'),),
        },
    ),
    Mutation(
        "a value in the path is not escaped",
        "path: what would end a segment is percent-encoded",
        {
            "python": (Change("/_utils/_path.py", r"quote\((_text\(values\[piece\]\)), safe=safe\)", r"\1"),),
            "typescript": (
                Change("/utils/path.ts", r"return text\.replace\(/\[\^.*?encodeURIComponent\);", "return text;"),
            ),
            "go": (Change("/requestconfig/url.go", r"WriteString\(escapeSegment\(text\)\)", "WriteString(text)"),),
            "ruby": (Change("/internal/util.rb", r"percent_encoded\(found, IN_SEGMENT\)", "found"),),
        },
    ),
    Mutation(
        "a query parameter is sent in the body",
        "mixed: everything goes where it belongs",
        {
            "python": (
                Change("/crates.py", r'"body_crate_id": body_crate_id,', r'\g<0> "notify": notify,'),
                Change("/crates.py", r'query=(await )?\w+\(\{"notify": notify\}, [\w.]+\),', ""),
            ),
            "typescript": (Change("/crates.ts", r"query: \{ notify \},\s+body,", "body: { ...body, notify },"),),
            "go": (Change("/crate.go", r'`query:"notify,omitzero" json:"-"`', '`json:"notify,omitzero"`'),),
            "ruby": (Change("/models/crate_update_params.rb", r"(:notify, [\w:]+), in: :query", r"\1"),),
        },
    ),
    Mutation(
        "a header parameter is dropped",
        "mixed: everything goes where it belongs",
        {
            "python": (Change("/crates.py", r'\{"If-Match": if_match\}', "{}"),),
            "typescript": (Change("/crates.ts", r"\.\.\.\(if_match != null \? .*? : undefined\)", ""),),
            "go": (Change("/crate.go", r'`header:"If-Match,omitzero" json:"-"`', '`json:"-"`'),),
            "ruby": (Change("/resources/crates.rb", r"headers: parsed\.headers", "headers: {}"),),
        },
    ),
    Mutation(
        "another HTTP method",
        "mixed: only required",
        {
            "python": (Change("/crates.py", r"self\._patch\(", "self._post("),),
            "typescript": (Change("/crates.ts", r"_client\.patch\(", "_client.post("),),
            "go": (Change("/crate.go", r"http\.MethodPatch", "http.MethodPost"),),
            "ruby": (Change("/resources/crates.rb", "method: :patch", "method: :post"),),
        },
    ),
    Mutation(
        "lists are written in another format",
        "query: everything",
        {
            "python": (Change("/depot/_client.py", r'array_format="comma"', 'array_format="repeat"'),),
            "typescript": (Change("/constants.ts", r"(ARRAY_FORMAT.*) = 'comma'", r"\1 = 'repeat'"),),
            "go": (Change("/toplevel.go", "ArrayQueryFormatComma", "ArrayQueryFormatRepeat"),),
            "ruby": (Change("/internal/settings.rb", "ARRAY_FORMAT = :comma", "ARRAY_FORMAT = :repeat"),),
        },
    ),
    Mutation(
        "null is left out of bodies",
        "JSON body: null is sent at every depth, what is absent is not",
        {
            "python": (
                Change(
                    "/_building.py",
                    r"openapi_dumps\(data\)",
                    "openapi_dumps({k: v for k, v in data.items() if v is not None} if is_mapping(data) else data)",
                ),
            ),
            "typescript": (
                Change("/body.ts", r"JSON\.stringify\(body\)", "JSON.stringify(body, (_, v) => v ?? undefined)"),
            ),
            "go": (
                Change(
                    "/apijson/encode.go",
                    r"if f\.omitzero && isZero\(from\)",
                    'if text, _ := encode(nil, from, f); string(text) == "null" || f.omitzero && isZero(from)',
                ),
            ),
            "ruby": (
                Change(
                    "/base_client.rb",
                    r"body = Type::Converter\.dump_any\(body\)",
                    r"\g<0>.then { |b| b.is_a?(Hash) ? b.compact : b }",
                ),
            ),
        },
    ),
    Mutation(
        "JSON instead of multipart",
        "multipart: only required",
        {
            "python": (
                Change("/crates.py", r'"Content-Type": "multipart/form-data", ', ""),
                Change("/crates.py", r"files=files,", ""),
            ),
            "typescript": (
                Change(
                    "/crates.ts", r"multipartFormRequestOptions\((\{ body, \.\.\.options \}), this\._client\)", r"\1"
                ),
            ),
            "go": (Change("/requestconfig/params.go", r"cfg\.setSource\(form.*\)", 'return cfg.SetBody("", params)'),),
            "ruby": (Change("/resources/crates.rb", r"\"multipart/form-data\"", '"application/json"'),),
        },
    ),
    Mutation(
        "the same page again and again",
        "pages: by cursor, other parameters kept",
        {
            "python": (
                Change("/pagination.py", r'PageInfo\(params=\{"cursor": next_cursor\}\)', "PageInfo(params={})"),
            ),
            "typescript": (
                Change("/core/pagination.ts", r"this\.withQuery\(\{ cursor: \w+ \}\)", "this.withQuery({})"),
            ),
            "go": (Change("/pagination/pages.go", r'Query\("cursor", r\.Next\)', 'Query("cursor", "")'),),
            "ruby": (Change("/cursor_page.rb", r"with_query\(cursor: @\w+\)", "with_query()"),),
        },
    ),
    Mutation(
        "the next page forgets the other parameters",
        "pages: by cursor, other parameters kept",
        {
            "python": (Change("/_pages.py", r"\{\*\*options\.params, \*\*info\.params\}", "{**info.params}"),),
            "typescript": (
                Change("/core/pagination.ts", r"\.\.\.maybeObj\(this\.options\.query\), (\.\.\.params)", r"\1"),
            ),
            "go": (Change("/paging/paging.go", r"\{ (query\.Set\(name, value\)) \}", r"{ clear(query); \1 }"),),
            "ruby": (
                Change("/base_page.rb", r"query: symbols\(@call\[:query\]\)\.merge\(parameters\)", "query: parameters"),
            ),
        },
    ),
    Mutation(
        "a failed request is never tried again",
        "retries: the same request once more, with the same idempotency key",
        {
            "python": (Change("/_retries.py", r"return response\.status_code in RETRIED_STATUSES.*", "return False"),),
            "typescript": (Change("/retries.ts", r"return RETRIED_STATUSES\.includes[^;]*;", "return false;"),),
            "go": (
                Change(
                    "/retry.go",
                    r"return slices\.Contains\(internal\.RetriedStatuses.*",
                    "return slices.Contains([]int(nil), res.StatusCode)",
                ),
            ),
            "ruby": (Change("/retries.rb", r"else Settings::RETRIED_STATUSES.*", "else false"),),
        },
    ),
    Mutation(
        "every attempt has an idempotency key of its own",
        "retries: the same request once more, with the same idempotency key",
        {
            "python": (Change("/_client_base.py", r"= options\.idempotency_key$", "= self._idempotency_key()"),),
            "typescript": (Change("/client.ts", r": options\.idempotencyKey \}", ": this.defaultIdempotencyKey() }"),),
            "go": (
                Change(
                    "/execute.go",
                    r"req := base\.Clone\(ctx\)",
                    r"\g<0>; req.Header.Set(internal.IdempotencyHeader, newIdempotencyKey())",
                ),
            ),
            "ruby": (
                Change(
                    "/base_client.rb",
                    r"Headers\.merge\(request\.headers, counted,",
                    r'\g<0> {@idempotency_header => "own-#{rand}"},',
                ),
            ),
        },
    ),
    Mutation(
        "the bearer token is not sent",
        "path: a plain value",
        {
            "python": (Change("/depot/_client.py", r'return \{"Authorization": f"Bearer \{token\}"\}', "return {}"),),
            "typescript": (
                Change("/auth.ts", r"return headerAuth\('Authorization', token, 'Bearer '\)", "return undefined"),
            ),
            "go": (Change("/requestconfig/settings.go", r"AuthBearer\(cfg, req, cfg\.Token\)", "_ = cfg.Token"),),
            "ruby": (Change("/depot/client.rb", r"bearer_auth\(@token\)", "{}"),),
        },
    ),
    Mutation(
        "the key is missing from the query",
        "credentials: a key in the query",
        {
            "python": (Change("/depot/_client.py", r'return \{"key": query_key\}', "return {}"),),
            "typescript": (Change("/client.ts", r"return \{ key: this\.queryKey \?\? undefined \}", "return {}"),),
            "go": (Change("/requestconfig/settings.go", r"AuthQueryKey\(cfg, req, .*\)", "_ = cfg.QueryKey"),),
            "ruby": (Change("/depot/client.rb", r"\{key: @query_key\}", "{}"),),
        },
    ),
)
