# frozen_string_literal: true

module RuntimeClient
  module Internal
    # The numbers and names that one API may set differently from another.
    #
    # @api private
    module Settings
      # Seconds until a connection must have been made.
      CONNECT_TIMEOUT = 5.0

      # Seconds: a server that asks for a longer wait is not obeyed.
      MAX_RETRY_AFTER = 60.0

      # Retried besides every status from 500 on.
      RETRIED_STATUSES = [408, 409, 429].freeze

      # The header of the key sent with every request but GET; nil when the API has none.
      IDEMPOTENCY_HEADER = "Idempotency-Key"

      # What the keys that this client makes begin with.
      IDEMPOTENCY_KEY_PREFIX = "stainless-ruby-retry"

      # Whether requests carry the headers that describe the caller's platform.
      PLATFORM_HEADERS = true

      # The environment variable with headers for every request, one "Name: value" a line.
      CUSTOM_HEADERS_ENV = "RUNTIME_CLIENT_CUSTOM_HEADERS"

      # The environment variable that says what is logged.
      LOG_ENV = "RUNTIME_CLIENT_LOG"

      # Lower-case names of the headers and query parameters that the API's security schemes use.
      CREDENTIAL_NAMES = %w[x-api-key key].freeze

      # How `{a: [1, 2]}` is written into a query or a form: :brackets, :comma, :indices or :repeat.
      ARRAY_FORMAT = :brackets

      # How `{a: {b: 1}}` is written into a query or a form: :brackets or :dots.
      NESTED_FORMAT = :brackets

      # What a stream does with which events; the first rule that matches decides. `handle` is :yield, :error, :done
      # (the rest is read and dropped), :break (at once) or :continue (the event is skipped); `events` are the names that
      # match, nil among them standing for events without one; `data_prefix` is how their data begins;
      # `error_property` is where the error is inside the data, which then is an error also under :yield.
      EVENT_RULES = [
        {handle: :done, data_prefix: "[DONE]"},
        {handle: :error, events: ["error"], error_property: :error},
        {handle: :yield, error_property: :error}
      ].freeze
    end
  end
end
