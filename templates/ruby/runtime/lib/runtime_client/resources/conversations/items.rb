# frozen_string_literal: true

module RuntimeClient
  module Resources
    class Conversations
      class Items
        # @overload list(conversation_id, after: nil, limit: nil, trace: nil, request_options: {})
        #
        #   @param conversation_id [String]
        #   @param after [String]
        #   @param limit [Integer]
        #   @param trace [String]
        #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
        #
        #   @return [RuntimeClient::Internal::CursorPage<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
        #
        #   @see RuntimeClient::Models::Conversations::ItemListParams
        def list(conversation_id, params = {})
          parsed, options = RuntimeClient::Conversations::ItemListParams.dump_request(params)
          @client.request(
            method: :get,
            path: ["conversations/%1$s/items", conversation_id],
            query: parsed.query,
            headers: parsed.headers,
            page: RuntimeClient::Internal::CursorPage,
            model: RuntimeClient::Conversations::Item,
            options: options
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
end
