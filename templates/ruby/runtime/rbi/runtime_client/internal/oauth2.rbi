# typed: strong

module RuntimeClient
  module Internal
    # @api private
    module OAuth2
      class ClientCredentials
        sig do
          params(
            client: RuntimeClient::Internal::Transport::BaseClient,
            token_url: String,
            client_id: String,
            client_secret: String
          ).returns(T.attached_class)
        end
        def self.new(client:, token_url:, client_id:, client_secret:)
        end

        sig { returns(String) }
        def token
        end

        sig { params(refused: T.nilable(String)).returns(T::Boolean) }
        def reset(refused = nil)
        end
      end
    end
  end
end
