# frozen_string_literal: true

module RuntimeClient
  module Internal
    # Tokens of OAuth 2 (RFC 6749).
    #
    # @api private
    module OAuth2
      # Client credentials (section 4.4): a token is asked for when it is first needed, and kept while it is good.
      class ClientCredentials
        # Seconds: a token that expires sooner is not used any more.
        MARGIN = 30

        # Seconds: of a token whose server does not say; section 5.1 recommends that it does.
        LIFETIME = 300
        private_constant :MARGIN, :LIFETIME

        # @param client [RuntimeClient::Internal::Transport::BaseClient]
        # @param token_url [String] may be relative to the base URL.
        # @param client_id [String]
        # @param client_secret [String]
        def initialize(client:, token_url:, client_id:, client_secret:)
          @client = client
          @token_url = token_url
          @form = {grant_type: "client_credentials", client_id: client_id, client_secret: client_secret}
          @mutex = Mutex.new
          @token = nil
          @expires = 0
        end

        # A token that is good. Threads that ask at the same time share one request for it.
        #
        # @return [String]
        def token
          @mutex.synchronize do
            ask if @token.nil? || now >= @expires
            @token
          end
        end

        # Forgets a token, as when the API has refused it. One that another thread has got since then is kept.
        #
        # @param refused [String, nil] the token; whatever it is if none is given.
        # @return [true]
        def reset(refused = nil)
          @mutex.synchronize { @token = nil if refused.nil? || refused == @token }
          true
        end

        private

        def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

        def ask
          response = @client.ask_for_token(@token_url, URI.encode_www_form(@form))
          answer = response.json
          token, lifetime = answer.values_at(:access_token, :expires_in) if answer.is_a?(Hash)
          unless response.success? && token.is_a?(String) && !token.empty?
            raise RuntimeClient::Errors::APIStatusError.for(
              url: response.url,
              status: response.status,
              headers: response.headers,
              message: "The token endpoint gave no access token (status #{response.status})"
            )
          end
          lifetime = LIFETIME unless lifetime.is_a?(Numeric) && lifetime.positive?
          @token = token
          @expires = now + [0, lifetime - MARGIN].max
        end
      end
    end
  end
end
