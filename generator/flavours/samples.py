"""Code samples: whole programs that call one method, in every language that has a maker of them.

    makers = sample_makers(api, targets)
    makers["python"].sample(method)      # the program; empty where the language has no such method
    response_example(api, method)        # what comes back, as JSON; empty where that is not JSON

A program makes a client, calls the method with the arguments that it cannot do without (`ir.showcase.plain_calls`), and
prints what it gives. It can be run as it is. Calls are printed by what prints those of READMEs and tests: a maker adds
what stands around them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from ..ir.api import Api, Method, Webhook
from ..ir.examples import example_response, example_value
from ..ir.fitting import Direction, FileContent
from ..ir.target import Target


class SampleMaker(Protocol):
    """Writes the samples of one language."""

    def sample(self, method: Method) -> str:
        """A program that calls a method, without a line break at its end; empty where the language cannot call it."""
        ...


@dataclass(frozen=True, slots=True)
class Language:
    """A language of samples, as documentation tells it apart."""

    label: str
    """What readers see."""
    fence: str
    """The tag of its code blocks."""
    maker: Callable[[Api, Target], SampleMaker | None]
    """None for a target that this version does not make."""


def _http(api: Api, target: Target) -> SampleMaker:
    from .http.samples import Samples

    return Samples(api)


def _python(api: Api, target: Target) -> SampleMaker:
    from .python.plan import Python
    from .python.samples import Samples

    return Samples(Python().sdk(api, target))


def _typescript(api: Api, target: Target) -> SampleMaker:
    from .typescript.plan import TypeScript
    from .typescript.samples import Samples

    return Samples(TypeScript().sdk(api, target))


def _go(api: Api, target: Target) -> SampleMaker | None:
    from .go.plan import Go, is_built
    from .go.samples import Samples

    if not is_built(target):
        return None
    return Samples(Go().sdk(api, target))


def _ruby(api: Api, target: Target) -> SampleMaker:
    from .ruby.plan import Ruby
    from .ruby.samples import Samples

    return Samples(Ruby().sdk(api, target))


def _cli(api: Api, target: Target) -> SampleMaker:
    from .cli.plan import Cli
    from .cli.samples import Samples

    return Samples(api, Cli().program(api, target))


LANGUAGES: Final[Mapping[str, Language]] = {
    "http": Language("cURL", "bash", _http),
    "python": Language("Python", "python", _python),
    "typescript": Language("TypeScript", "typescript", _typescript),
    "go": Language("Go", "go", _go),
    "ruby": Language("Ruby", "ruby", _ruby),
    "cli": Language("CLI", "bash", _cli),
}
"""Every language that has samples, in the order in which documentation lists them."""


def sample_makers(api: Api, targets: Iterable[Target]) -> dict[str, SampleMaker]:
    """The makers of an API's samples: plain HTTP, and each language that has a target, in the order of `LANGUAGES`."""
    given = {"http": Target("http"), **{target.flavour: target for target in targets}}
    made = ((name, language.maker(api, given[name])) for name, language in LANGUAGES.items() if name in given)
    return {name: maker for name, maker in made if maker is not None}


def response_example(api: Api, method: Method) -> str:
    """What a method may answer, with every property, as JSON; empty where it does not answer in JSON."""
    value = example_response(api, method)
    return "" if value is None else json.dumps(value, ensure_ascii=False, indent=2, default=_text)


def _text(content: object) -> str:
    """What stands for bytes in JSON."""
    return content.data.decode("utf-8", "replace") if isinstance(content, FileContent) else str(content)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a webhook may deliver, and the headers by which it is verified. The signature is none of a real key's."""

    body: str
    headers: Mapping[str, str]
    key: str


def delivery(api: Api, webhook: Webhook) -> Delivery:
    """A delivery of the first kind of event."""
    event = example_value(api, webhook.event, "event", direction=Direction.RESPONSE)
    body = json.dumps(event, ensure_ascii=False, separators=(",", ":"), default=_text)
    headers = {"webhook-id": "msg_123", "webhook-timestamp": "1577470699", "webhook-signature": "v1,c2lnbmF0dXJl"}
    return Delivery(body, headers, "whsec_ZXhhbXBsZQ==")


__all__ = ["LANGUAGES", "Delivery", "Language", "SampleMaker", "delivery", "response_example", "sample_makers"]
