"""The clients, and the names around them that other modules, tests and hand-written code import from here."""

from __future__ import annotations

from ._http import (
    HTTPX_DEFAULT_TIMEOUT as HTTPX_DEFAULT_TIMEOUT,
    DefaultHttpxClient as DefaultHttpxClient,
    DefaultAioHttpClient as DefaultAioHttpClient,
    SyncHttpxClientWrapper as SyncHttpxClientWrapper,
    AsyncHttpxClientWrapper as AsyncHttpxClientWrapper,
    DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
)
from ._pages import (
    BasePage as BasePage,
    PageInfo as PageInfo,
    BaseSyncPage as BaseSyncPage,
    BaseAsyncPage as BaseAsyncPage,
    AsyncPaginator as AsyncPaginator,
)
from ._models import FinalRequestOptions as FinalRequestOptions
from ._building import (
    ForceMultipartDict as ForceMultipartDict,
    make_request_options as make_request_options,
)
from ._platform import (
    Arch as Arch,
    Platform as Platform,
    OtherArch as OtherArch,
    OtherPlatform as OtherPlatform,
    get_platform as get_platform,
    get_architecture as get_architecture,
    platform_headers as platform_headers,
    get_python_runtime as get_python_runtime,
    get_python_version as get_python_version,
)
from ._constants import (
    DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
    MAX_RETRY_DELAY as MAX_RETRY_DELAY,
    DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
    INITIAL_RETRY_DELAY as INITIAL_RETRY_DELAY,
    RAW_RESPONSE_HEADER as RAW_RESPONSE_HEADER,
    OVERRIDE_CAST_TO_HEADER as OVERRIDE_CAST_TO_HEADER,
    DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
)
from ._client_base import BaseClient as BaseClient
from ._client_sync import SyncAPIClient as SyncAPIClient
from ._client_async import AsyncAPIClient as AsyncAPIClient
