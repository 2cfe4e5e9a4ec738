# frozen_string_literal: true

module RuntimeClient
  # The client of an API that stands in for others: with it the runtime is tested.
  class Client < RuntimeClient::Internal::Transport::BaseClient
    # How often a failed request is tried again.
    DEFAULT_MAX_RETRIES = 2

    # Seconds that each attempt may take.
    DEFAULT_TIMEOUT_IN_SECONDS = 60.0

    # Seconds before the first retry.
    DEFAULT_INITIAL_RETRY_DELAY = 0.5

    # Seconds: the longest wait that the client chooses by itself.
    DEFAULT_MAX_RETRY_DELAY = 8.0

    # The base URLs.
    ENVIRONMENTS = {
      production: "https://{region}.api.example.com/v1",
      sandbox: "https://sandbox.example.com/v1"
    }.freeze

    # @return [String, nil]
    attr_reader :api_key

    # @return [String, nil]
    attr_reader :access_token

    # @return [String, nil]
    attr_reader :username

    # @return [String, nil]
    attr_reader :password

    # @return [String, nil]
    attr_reader :query_key

    # @return [String, nil]
    attr_reader :client_id

    # @return [String, nil]
    attr_reader :client_secret

    # @return [String, nil]
    attr_reader :webhook_key

    # @return [String, nil]
    attr_reader :tenant

    # @return [String]
    attr_reader :region

    # @return [RuntimeClient::Resources::Conversations]
    def conversations = @conversations ||= RuntimeClient::Resources::Conversations.new(client: self)

    # @return [RuntimeClient::Resources::Files]
    def files = @files ||= RuntimeClient::Resources::Files.new(client: self)

    # @return [RuntimeClient::Resources::Webhooks]
    def webhooks = @webhooks ||= RuntimeClient::Resources::Webhooks.new(client: self)

    # Creates a client.
    #
    # @param api_key [String, nil] Defaults to `ENV["RUNTIME_CLIENT_API_KEY"]`.
    # @param access_token [String, nil] Defaults to `ENV["RUNTIME_CLIENT_ACCESS_TOKEN"]`.
    # @param username [String, nil]
    # @param password [String, nil]
    # @param query_key [String, nil]
    # @param client_id [String, nil]
    # @param client_secret [String, nil]
    # @param webhook_key [String, nil] Defaults to `ENV["RUNTIME_CLIENT_WEBHOOK_KEY"]`.
    # @param tenant [String, nil]
    # @param region [String]
    # @param environment [:production, :sandbox, nil]
    # @param base_url [String, nil] Defaults to `ENV["RUNTIME_CLIENT_BASE_URL"]`.
    # @param max_retries [Integer] How often a failed request is tried again.
    # @param timeout [Float] Seconds that each attempt may take.
    # @param initial_retry_delay [Float] Seconds before the first retry.
    # @param max_retry_delay [Float] The longest wait, in seconds, that the client chooses by itself.
    # @param idempotency_header [String]
    # @param common [Hash{Symbol=>Object}] `default_headers`, `default_query`, `logger`, `log_level` and
    #   `configure_connection`.
    def initialize(
      api_key: ENV["RUNTIME_CLIENT_API_KEY"],
      access_token: ENV["RUNTIME_CLIENT_ACCESS_TOKEN"],
      username: nil,
      password: nil,
      query_key: nil,
      client_id: nil,
      client_secret: nil,
      webhook_key: ENV["RUNTIME_CLIENT_WEBHOOK_KEY"],
      tenant: nil,
      region: "eu",
      environment: nil,
      base_url: ENV["RUNTIME_CLIENT_BASE_URL"],
      max_retries: DEFAULT_MAX_RETRIES,
      timeout: DEFAULT_TIMEOUT_IN_SECONDS,
      initial_retry_delay: DEFAULT_INITIAL_RETRY_DELAY,
      max_retry_delay: DEFAULT_MAX_RETRY_DELAY,
      idempotency_header: "Idempotency-Key",
      **common
    )
      if region.nil?
        raise ArgumentError, "region is required"
      end

      @api_key = api_key&.to_s
      @access_token = access_token&.to_s
      @username = username&.to_s
      @password = password&.to_s
      @query_key = query_key&.to_s
      @client_id = client_id&.to_s
      @client_secret = client_secret&.to_s
      @webhook_key = webhook_key&.to_s
      @tenant = tenant&.to_s
      @region = region.to_s

      super(
        base_url: base_url,
        environment: environment,
        environments: fill_urls(ENVIRONMENTS, region: @region),
        timeout: timeout,
        max_retries: max_retries,
        initial_retry_delay: initial_retry_delay,
        max_retry_delay: max_retry_delay,
        idempotency_header: idempotency_header,
        headers: {"X-Tenant" => @tenant},
        **common
      )

      @credentials =
        if @client_id && @client_secret
          RuntimeClient::Internal::OAuth2::ClientCredentials.new(
            client: self,
            token_url: "oauth/token",
            client_id: @client_id,
            client_secret: @client_secret
          )
        end
    end

    private

    def schemes = {api_key: true, bearer: true, basic: true, query_key: true, oauth2: true}

    def auth_headers(security)
      {
        **(security[:api_key] ? header_auth("X-API-Key", @api_key) : {}),
        **(security[:bearer] ? bearer_auth(@access_token) : {}),
        **(security[:basic] ? basic_auth(@username, @password) : {}),
        **(security[:oauth2] ? bearer_auth(@credentials&.token) : {})
      }
    end

    def auth_query(security) = security[:query_key] ? {key: @query_key} : {}

    def renew_auth(security) = security[:oauth2] && @credentials ? @credentials.reset : false
  end
end
