# frozen_string_literal: true

module RuntimeClient
  module Resources
    class Webhooks
      # What a delivery says, once it is known to be genuine.
      #
      # @param payload [String] the body exactly as it arrived.
      # @param headers [Hash{String=>String}]
      # @param key [String, nil] the signing secret; the client's if it is not given.
      #
      # @return [RuntimeClient::Models::Conversation]
      def unwrap(payload, headers:, key: @client.webhook_key)
        RuntimeClient::Internal::Webhooks.unwrap(
          payload,
          headers: headers,
          key: key,
          option: :webhook_key,
          model: RuntimeClient::Conversation
        )
      end

      # @api private
      #
      # @param client [RuntimeClient::Client]
      def initialize(client:)
        @client = client
      end
    end
  end
end
