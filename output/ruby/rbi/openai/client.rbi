# typed: strong

module OpenAI
  class Client < OpenAI::Internal::Transport::BaseClient
    DEFAULT_MAX_RETRIES = T.let(T.unsafe(nil), Integer)

    DEFAULT_TIMEOUT_IN_SECONDS = T.let(T.unsafe(nil), Float)

    DEFAULT_INITIAL_RETRY_DELAY = T.let(T.unsafe(nil), Float)

    DEFAULT_MAX_RETRY_DELAY = T.let(T.unsafe(nil), Float)

    DEFAULT_BASE_URL = T.let(T.unsafe(nil), String)

    # API key, sent as the bearer token of every request.
    sig { returns(T.nilable(String)) }
    attr_reader :api_key

    # Organization to attribute requests to, for keys that belong to several.
    sig { returns(T.nilable(String)) }
    attr_reader :organization

    # Project to attribute requests to.
    sig { returns(T.nilable(String)) }
    attr_reader :project

    sig { returns(OpenAI::Resources::Responses) }
    attr_reader :responses

    # Create conversations, change their metadata, and add, read or remove the items
    # inside them.
    sig { returns(OpenAI::Resources::Conversations) }
    attr_reader :conversations

    # Makes a client.
    sig do
      params(
        api_key: T.nilable(String),
        organization: T.nilable(String),
        project: T.nilable(String),
        base_url: T.nilable(String),
        max_retries: Integer,
        timeout: Float,
        initial_retry_delay: Float,
        max_retry_delay: Float,
        default_headers: T.nilable(T::Hash[String, T.nilable(String)]),
        default_query: T.nilable(T::Hash[Symbol, T.anything]),
        logger: T.untyped,
        log_level: T.nilable(T.any(Symbol, String))
      ).returns(T.attached_class)
    end
    def self.new(
      # API key, sent as the bearer token of every request.
      api_key: ENV["OPENAI_API_KEY"],
      # Organization to attribute requests to, for keys that belong to several.
      organization: ENV["OPENAI_ORG_ID"],
      # Project to attribute requests to.
      project: ENV["OPENAI_PROJECT_ID"],
      base_url: nil,
      max_retries: DEFAULT_MAX_RETRIES,
      timeout: DEFAULT_TIMEOUT_IN_SECONDS,
      initial_retry_delay: DEFAULT_INITIAL_RETRY_DELAY,
      max_retry_delay: DEFAULT_MAX_RETRY_DELAY,
      default_headers: nil,
      default_query: nil,
      logger: nil,
      log_level: nil
    )
    end
  end
end
