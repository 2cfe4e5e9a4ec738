# typed: strong

module Keys
  class Client < Keys::Internal::Transport::BaseClient
    DEFAULT_MAX_RETRIES = T.let(T.unsafe(nil), Integer)

    DEFAULT_TIMEOUT_IN_SECONDS = T.let(T.unsafe(nil), Float)

    DEFAULT_INITIAL_RETRY_DELAY = T.let(T.unsafe(nil), Float)

    DEFAULT_MAX_RETRY_DELAY = T.let(T.unsafe(nil), Float)

    DEFAULT_BASE_URL = T.let(T.unsafe(nil), String)

    sig { returns(T.nilable(String)) }
    attr_reader :token

    sig { returns(T.nilable(String)) }
    attr_reader :header_key

    sig { returns(T.nilable(String)) }
    attr_reader :query_key

    sig { returns(T.nilable(String)) }
    attr_reader :user

    sig { returns(T.nilable(String)) }
    attr_reader :password

    sig { returns(T.nilable(String)) }
    attr_reader :client_id

    sig { returns(T.nilable(String)) }
    attr_reader :client_secret

    # Whose keys.
    sig { returns(T.nilable(String)) }
    attr_reader :workspace

    sig { returns(Keys::Resources::KeysResource) }
    attr_reader :keys

    # Makes a client.
    sig do
      params(
        token: T.nilable(String),
        header_key: T.nilable(String),
        query_key: T.nilable(String),
        user: T.nilable(String),
        password: T.nilable(String),
        client_id: T.nilable(String),
        client_secret: T.nilable(String),
        workspace: T.nilable(String),
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
      token: ENV["KEYS_TOKEN"],
      header_key: ENV["KEYS_HEADER_KEY"],
      query_key: ENV["KEYS_QUERY_KEY"],
      user: ENV["KEYS_USER"],
      password: ENV["KEYS_PASSWORD"],
      client_id: ENV["KEYS_CLIENT_ID"],
      client_secret: ENV["KEYS_CLIENT_SECRET"],
      # Whose keys.
      workspace: ENV["KEYS_WORKSPACE"],
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
