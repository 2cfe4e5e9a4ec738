"""The rule that is told is the rule that was applied: odd names and types of the cases."""

from __future__ import annotations

import pytest

from .outputs import CASES, answers, only

TOLD = [
    ("naming_collisions", "names.types.Class.class_", "keyword", "renamed from `class`"),
    ("naming_collisions", "names.types.Class.json_", "model-attribute", "renamed from `json`"),
    ("naming_collisions", "names.types.Class.api_model_name", "protected", "model_"),
    ("naming_collisions", "names.types.Class.api_links", "private", "underscore"),
    ("naming_collisions", "names.types.Class.api_3yr", "digit", "api_"),
    ("naming_collisions", "names.types.Class.schema__2", "numbered", "numbered"),
    ("naming_collisions", "client.import_.class_", "keyword", "renamed from `class`"),
    ("naming_collisions", "client.import_.class_.query_id", "placed", "`query_` leads"),
    ("naming_collisions", "client.import_.class_.api_timeout", "call-argument", "`timeout`"),
    ("naming_collisions", "client.import_.class_.api_self", "self", "first argument"),
    ("recursion", "trees.types.Filter", "recursive-alias", "contains itself"),
    ("recursion", "trees.types.filter.Equals", "variant-only-property", "`equals`"),
    ("aliases", "aliases.types.Animal", "model-alias", "`pets.pet`"),
    ("aliases", "client.pets.get", "method-alias", "`retrieve`"),
    ("unions", "shapes.types.drawing.EventDrawn", "variant-constant", "`drawn` of its discriminator `type`"),
    ("unions", "shapes.types.drawing.EventDrawn", "position", "property `events`, then item, then variant `drawn`"),
    ("unions", "shapes.types.drawing.EventDrawn", "not-listed", "`Drawing`"),
    ("unions", "client.shapes.draw", "body-overloads", "variant"),
    ("pagination", "pages.pagination.SyncOffsetPage", "page-name", "`offset_page`"),
    ("pagination", "client.things.list_by_offset", "page-fits", "the first that fits"),
    ("streaming", "client.answers.create", "stream-switch", "`stream` is true"),
    ("streaming", "client.answers.export", "streams", "answers with events"),
    ("streaming", "streams.types.answer_create_params.AnswerCreateParamsBase", "stream-base", "`Base`"),
    ("auth", "keys.Keys", "client-class", "construct"),
    ("websockets", "client.rooms.connect.max_delay", "of-every-connection", "opens a connection"),
]
TOLD_IN_TYPESCRIPT = [
    ("naming_collisions", "Names.import_", "leads", "leads to the resource `import`"),
    ("naming_collisions", "Names.import_", "keyword", "`import`"),
    ("naming_collisions", "ImportClassParams.body_id", "placed", "`body_` leads"),
    ("naming_collisions", "ImportClassParams.X-Request-Id", "in-header", "`X-Request-Id`"),
    ("naming_collisions", "Names.Class.a-b", "wire-name", "wire"),
    ("naming_collisions", "Names.Class['a-b']", "wire-name", "wire"),
    ("recursion", "Trees.Filter", "union-alias", "several types"),
    ("recursion", "Trees.Filter.Equals", "variant-only-property", "`equals`"),
    ("recursion", "client.groups.members", "resource-key", "`members`"),
    ("aliases", "Aliases.Animal", "model-alias", "`pets.pet`"),
    ("aliases", "Aliases.Animal.tag", "wire-name", "wire"),
    ("aliases", "Aliases.Person", "shared", "`$shared`"),
    ("aliases", "client.pets.get", "method-alias", "`retrieve`"),
    ("pagination", "Pages.ThingsOffsetPage", "beside-items", "beside the model"),
    ("unions", "Shapes.Drawing.Drawn", "variant-constant", "`drawn` of its discriminator `type`"),
    ("unions", "Shapes.Drawing.Drawn", "position", "property `events`, then item, then variant `drawn`"),
    ("unions", "Shapes.Drawing.Drawn", "not-listed", "`Shapes.Drawing`"),
    ("unions", "Shapes.ShapeDrawParams.Circle", "body-variant", "variant"),
    ("unions", "Shapes.ShapesResource", "resource-suffix", "`Shapes`"),
    ("unions", "client.shapes.draw.body", "one-place", "travels in the body"),
    ("websockets", "RoomsWS", "connection-name", "`connect` opens a connection"),
    ("websockets", "RoomsWS", "connection-module", "few users need"),
    ("pagination", "Pages.OffsetPage", "page-name", "`offset_page`"),
    ("pagination", "Pages.ThingsOffsetPage", "pages-name", "`Thing` in the plural, then `OffsetPage`"),
    ("pagination", "client.things.listByOffset", "page-fits", "the first that fits"),
    ("pagination", "client.things.listByOffset.offset", "page-parameter", "`offset_page`"),
    ("streaming", "client.answers.create", "stream-switch", "`stream` is true"),
    ("streaming", "client.answers.create.question", "in-body", "`question`"),
    ("streaming", "AnswerCreateParamsBase", "stream-base", "`Base`"),
    ("streaming", "Streams.AnswerCreateParamsStreaming.stream", "switched-on", "call that streams"),
    ("multipart", "Files.FileUploadParams.file", "file", "`Uploadable`"),
    ("multipart", "client.files.putRaw.name", "last-of-path", "positional"),
    ("environments", "ClientOptions.region", "option-fills", "`region`"),
    ("environments", "ClientOptions.environment", "environment", "`sandbox`"),
    ("auth", "Keys.token", "keeps-option", "option"),
]

TOLD_IN_GO = [
    ("naming_collisions", "names.Class.X3yr", "letter", "`X` leads"),
    ("naming_collisions", "names.ImportClassParams.FooBar2", "numbered", "numbered"),
    ("naming_collisions", "names.ImportClassParams.XRequestID", "in-header", "`X-Request-Id`"),
    ("aliases", "aliases.PetService.Get2", "method-alias", "`retrieve`"),
    ("aliases", "aliases.PetService.Get", "verb", "`Get`, which is what Go calls `retrieve`"),
    ("aliases", "client.Pets.Get.id", "last-of-path", "positional"),
    ("aliases", "aliases.Person", "passed-on", "`aliases.go`"),
    ("recursion", "trees.Node.Parent", "pointer", "would contain itself"),
    ("recursion", "trees.FilterEquals", "variant-only-property", "`equals`"),
    ("recursion", "trees.ValueUnion.AsString", "variant-type", "`string`"),
    ("unions", "shapes.DrawingEventDrawn", "variant-constant", "`drawn` of its discriminator `type`"),
    ("unions", "shapes.DrawingEventUnion", "position", "property `events`, then item"),
    ("unions", "shapes.DrawingEventUnion", "singular", "singular"),
    ("unions", "shapes.DrawingEventUnion", "not-listed", "`Drawing`"),
    ("unions", "shapes.DrawingEventUnion.AsAny", "told-apart", "`type`"),
    ("unions", "shapes.ShapeUnion.Radius", "from-variants", "`Circle`"),
    ("unions", "shapes.ShapeParamOfCircle", "constructor-name", "`ShapeParam`, then `Of`"),
    ("unions", "shapes.ShapeParamOfSquare.side", "primitive", "`float64`"),
    ("unions", "shapes.SquareParam", "request-side", "`Param`"),
    ("unions", "shapes.DrawingEventErased.Type", "constant", "`erased`"),
    ("unions", "shapes.DrawingSizeStringAuto", "constant-name", "`DrawingSizeString`"),
    ("multipart", "files.FileUploadParams.File", "file", "`io.Reader`"),
    ("multipart", "files.FileUploadParamsPart", "position", "parameter `parts`, then item"),
    ("multipart", "files.FileService.PutRaw.body", "raw-body", "`io.Reader`"),
    ("binary_responses", "downloads.DownloadService.Picture", "raw-response", "`*http.Response`"),
    ("pagination", "pages.ThingService.ListAutoPaging", "auto-paging", "following pages"),
    ("pagination", "pagination.CursorPage.Items", "page-purpose", "`items`"),
    ("streaming", "client.Answers.NewStreaming", "gives-stream", "sends `stream: true`"),
    ("streaming", "client.Answers.NewStreaming.Question", "in-body", "`question`"),
    ("environments", "option.WithEnvironmentSandbox", "environment", "`sandbox`"),
    ("auth", "option.WithToken", "option-auth", "`bearer`"),
    ("auth", "keys.Client", "client-class", "construct"),
]


@pytest.mark.parametrize(("case", "name", "rule", "part"), TOLD, ids=[f"{t[1]}-{t[2]}" for t in TOLD])
def test_the_rule_is_told_with_its_facts(case: str, name: str, rule: str, part: str) -> None:
    told_with(case, name, rule, part, "python")


@pytest.mark.parametrize(
    ("case", "name", "rule", "part"), TOLD_IN_TYPESCRIPT, ids=[f"{t[1]}-{t[2]}" for t in TOLD_IN_TYPESCRIPT]
)
def test_the_rule_is_told_with_its_facts_in_typescript(case: str, name: str, rule: str, part: str) -> None:
    told_with(case, name, rule, part, "typescript")


@pytest.mark.parametrize(("case", "name", "rule", "part"), TOLD_IN_GO, ids=[f"{t[1]}-{t[2]}" for t in TOLD_IN_GO])
def test_the_rule_is_told_with_its_facts_in_go(case: str, name: str, rule: str, part: str) -> None:
    told_with(case, name, rule, part, "go")


def told_with(case: str, name: str, rule: str, part: str, flavour: str) -> None:
    folder = CASES / case
    asked = answers(folder / "openapi.yaml", folder / "stainless.yml", [name], flavours=(flavour,))
    one = only(asked[0])
    told = {reason.rule.id: reason.text for reason in one.reasons}
    assert part in told.get(rule, ""), told


def test_without_a_config_what_decides_is_derived() -> None:
    folder = CASES / "no_config"
    found = [e for a in answers(folder / "openapi.yaml", None, ["#/components"]) for e in a.found]
    assert found
    assert all(e.derived == bool(e.symbol.config_pointer) for e in found)
