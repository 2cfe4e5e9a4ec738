"""Methods: signatures and what they send."""

from __future__ import annotations

from pathlib import Path

import pytest

from .helpers import files
from .shop import CONFIG, DOCUMENT


@pytest.mark.parametrize(
    "head",
    [
        "New(CTX, body PetNewParams, OPTS) (res *Pet, err error)",
        "Get(CTX, petID string, OPTS) (res *Pet, err error)",
        "List(CTX, params PetListParams, OPTS) (res *pagination.CursorPage[Pet], err error)",
        "ListAutoPaging(CTX, params PetListParams, OPTS) *pagination.CursorPageAutoPager[Pet]",
        "Delete(CTX, petID string, OPTS) (err error)",
        "WatchStreaming(CTX, petID string, OPTS) (stream *ssestream.Stream[Pet])",
        "Photo(CTX, petID string, OPTS) (res *http.Response, err error)",
        "Upload(CTX, petID string, body PetUploadParams, OPTS) (res *Pet, err error)",
    ],
)
def test_signatures(shop: dict[str, str], head: str) -> None:
    whole = head.replace("CTX", "ctx context.Context").replace("OPTS", "opts ...option.RequestOption")
    assert f"func (r *PetService) {whole} {{" in shop["pet.go"]


def test_only_the_last_path_parameter_is_an_argument_since_there_are_editions(shop: dict[str, str]) -> None:
    text = shop["pettoy.go"]
    assert "Get(ctx context.Context, toyID string, query PetToyGetParams," not in text
    assert "Get(ctx context.Context, toyID string, body PetToyGetParams," in text
    assert 'PetID string `path:"pet_id" api:"required" json:"-"`' in text
    assert 'requestconfig.FormatPath("pets/%s/toys/%s", body.PetID, toyID)' in text


def test_all_path_parameters_are_arguments_of_configs_without_edition(tmp_path: Path) -> None:
    text = files(tmp_path, DOCUMENT, CONFIG.replace("edition: 2025-10-08\n", ""))["pettoy.go"]
    assert "Get(ctx context.Context, petID string, toyID string, opts ...option.RequestOption)" in text


def test_an_empty_path_parameter_is_an_error_before_anything_is_sent(shop: dict[str, str]) -> None:
    assert 'errors.New("missing required pet_id parameter")' in shop["pet.go"]


def test_a_streaming_method_asks_for_a_stream(shop: dict[str, str]) -> None:
    body = shop["pet.go"].partition("WatchStreaming(")[2].partition("\n}")[0]
    assert 'option.WithJSONSet("stream", true)' in body
    assert '"text/event-stream"' in body


def test_a_method_without_content_accepts_anything(shop: dict[str, str]) -> None:
    body = shop["pet.go"].partition(") Delete(")[2].partition("\n}")[0]
    assert 'option.WithHeader("Accept", "*/*")' in body
    assert "http.MethodDelete, path, nil, nil, opts..." in body
