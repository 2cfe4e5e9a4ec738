"""Types of responses and of requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from documents import answers, document, ref, takes

from .helpers import assert_compiles, assert_formatted, declaration, fields, files


def test_responses_hold_plain_values(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "Pet")
    assert found["ID"] == ("string", '`json:"id" api:"required"`')
    assert found["Object"] == ("constant.Pet", '`json:"object" default:"pet"`')
    assert found["Born"] == ("time.Time", '`json:"born" api:"required" format:"date-time"`')
    assert found["Note"] == ("string", '`json:"note" api:"nullable"`')
    assert found["Price"] == ("shared.Money", '`json:"price"`')


def test_a_type_that_holds_itself_does_so_by_pointer(shop: dict[str, str]) -> None:
    assert fields(shop["pet.go"], "Pet")["BestFriend"][0] == "*Pet"


def test_a_type_of_very_many_values_is_held_by_pointer_so_that_types_do_not_grow_without_bounds(tmp_path: Path) -> None:
    def two_of(schema: dict[str, str]) -> dict[str, Any]:
        return {"type": "object", "properties": {"a": schema, "b": schema}}

    levels = {f"L{n}": two_of(ref(f"L{n - 1}") if n else {"type": "string"}) for n in range(12)}
    models = ", ".join(f"l{n}: L{n}" for n in range(12))
    config = f"organization: {{name: shop}}\nresources: {{boxes: {{models: {{{models}}}, methods: {{put: post /x}}}}}}"
    operation = {"requestBody": takes(two_of(ref("L11"))), "responses": answers(ref("L11"))}
    made = files(tmp_path, document({"/x": {"post": operation}}, levels), config)
    for suffix in ("", "Param"):
        assert fields(made["box.go"], f"L10{suffix}")["A"][0] == f"L9{suffix}"
        assert fields(made["box.go"], f"L11{suffix}")["A"][0] == f"*L10{suffix}"
    assert_formatted(tmp_path / "sdk", made)
    assert_compiles(tmp_path / "sdk")


def test_enums_have_names_on_named_types_alone(shop: dict[str, str]) -> None:
    assert fields(shop["pet.go"], "Pet")["Status"][0] == "PetStatus"
    assert fields(shop["pet.go"], "PetInner")["Size"][0] == "string"
    assert '// Any of "s", "m".' in declaration(shop["pet.go"], "PetInner")


def test_params_leave_out_what_is_optional(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "PetNewParams")
    assert found["Name"] == ("string", '`json:"name" api:"required"`')
    assert found["Status"] == ("PetNewParamsStatus", '`json:"status,omitzero" api:"required"`')
    assert found["Owner"] == ("param.Opt[string]", '`json:"owner,omitzero" api:"required"`')
    assert found["Age"] == ("param.Opt[int64]", '`json:"age,omitzero"`')
    assert found["Price"] == ("shared.MoneyParam", '`json:"price,omitzero"`')
    assert next(iter(found)) == "Owner"
    assert list(found)[-1] == "paramObj"


def test_query_and_header_parameters_stay_out_of_the_body(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "PetListParams")
    assert found["After"] == ("param.Opt[string]", '`query:"after,omitzero" json:"-"`')
    assert found["XTrace"] == ("param.Opt[string]", '`header:"X-Trace,omitzero" json:"-"`')


def test_files_are_readers(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "PetUploadParams")
    assert found["Photo"] == ("io.Reader", '`json:"photo,omitzero" api:"required" format:"binary"`')
    assert (
        "func (r PetUploadParams) MarshalMultipart() (data []byte, contentType string, err error) {" in shop["pet.go"]
    )


def test_a_model_called_a_param_gets_no_second_suffix(shop: dict[str, str]) -> None:
    assert fields(shop["pet.go"], "PetNewParams")["Tags"][0] == "[]TagParam"


def test_a_body_that_is_a_model_is_one_field(shop: dict[str, str]) -> None:
    assert fields(shop["chats/chat.go"], "ChatNewParams")["Chat"][0] == "ChatParam"
    assert "return apijson.Marshal(r.Chat)" in shop["chats/chat.go"]


def test_models_of_both_sides_can_be_turned_round(shop: dict[str, str]) -> None:
    assert "func (r Money) ToParam() MoneyParam {" in shop["shared/shared.go"]


def test_two_models_that_would_share_a_name_in_requests_are_told_apart(tmp_path: Path) -> None:
    """`Tag` in a request and the model `tag_param` are both called after params."""
    text = {"type": "object", "properties": {"text": {"type": "string"}}}
    body = {"type": "object", "properties": {"tag": ref("Tag"), "other": ref("TagParam")}}
    operation = {"operationId": "createX", "tags": ["x"], "requestBody": takes(body), "responses": answers(ref("Tag"))}
    config = """
organization: {name: shop}
resources: {boxes: {models: {tag: Tag, tag_param: TagParam}, methods: {create: post /x}}}
"""
    made = files(tmp_path, document({"/x": {"post": operation}}, {"Tag": text, "TagParam": text}), config)
    found = fields(made["box.go"], "BoxNewParams")
    assert found["Tag"][0] == "TagRequestParam"
    assert found["Other"][0] == "TagParam"


def test_properties_that_are_not_listed_have_a_field_where_they_have_a_type(tmp_path: Path) -> None:
    counts = {
        "type": "object",
        "properties": {"name": {"type": "string"}},
        "additionalProperties": {"type": "integer"},
    }
    operation = {"operationId": "createX", "tags": ["x"], "requestBody": takes(counts), "responses": answers(counts)}
    body = {"type": "object", "properties": {"counts": counts}}
    config = "organization: {name: shop}\nresources: {boxes: {methods: {create: post /x}}}"
    made = files(tmp_path, document({"/x": {"post": {**operation, "requestBody": takes(body)}}}), config)["box.go"]
    for name in ("BoxNewResponse", "BoxNewParamsCounts"):
        assert fields(made, name)["ExtraFields"] == ("map[string]int64", '`json:"-" api:"extrafields"`')


def test_a_form_is_written_as_queries_are(tmp_path: Path) -> None:
    body = {"type": "object", "properties": {"name": {"type": "string"}}}
    operation = {
        "operationId": "createX",
        "tags": ["x"],
        "requestBody": takes(body, "application/x-www-form-urlencoded"),
        "responses": answers(body),
    }
    config = "organization: {name: shop}\nresources: {boxes: {methods: {create: post /x}}}"
    made = files(tmp_path, document({"/x": {"post": operation}}), config)["box.go"]
    assert "func (r BoxNewParams) URLForm() (v url.Values, err error) {\n\treturn apiquery.MarshalForm(r, " in made
    assert "func (r BoxNewParams) MarshalJSON(" not in made


def test_values_of_enums_without_a_name_are_in_the_tag(shop: dict[str, str]) -> None:
    assert fields(shop["pet.go"], "PetNewParamsInner")["Size"] == ("string", '`json:"size,omitzero" enum:"s,m"`')
