# frozen_string_literal: true

module RuntimeClient
  module Resources
    class Conversations
      autoload :Items, "#{__dir__}/conversations/items"

      # @return [RuntimeClient::Resources::Conversations::Items]
      def items = @items ||= RuntimeClient::Resources::Conversations::Items.new(client: @client)

      # Begins a conversation.
      #
      # @overload create(items: nil, metadata: nil, owner: nil, since: nil, include: nil, request_options: {})
      #
      #   @param items [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      #   @param metadata [Hash{Symbol=>String}, nil]
      #   @param owner [RuntimeClient::Models::Conversation::Owner]
      #   @param since [Time]
      #   @param include [Array<String>]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [RuntimeClient::Models::Conversation]
      #
      #   @see RuntimeClient::Models::ConversationCreateParams
      def create(params = {})
        parsed, options = RuntimeClient::ConversationCreateParams.dump_request(params)
        parsed.stream!(:stream, false)
        @client.request(
          method: :post,
          path: "conversations",
          query: parsed.query,
          body: parsed.body,
          model: RuntimeClient::Conversation,
          options: options
        )
      end

      # Begins a conversation and streams its items.
      #
      # @overload create_streaming(items: nil, metadata: nil, owner: nil, since: nil, include: nil, request_options: {})
      #
      #   @param items [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      #   @param metadata [Hash{Symbol=>String}, nil]
      #   @param owner [RuntimeClient::Models::Conversation::Owner]
      #   @param since [Time]
      #   @param include [Array<String>]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [RuntimeClient::Internal::Stream<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      #
      #   @see RuntimeClient::Models::ConversationCreateParams
      def create_streaming(params = {})
        parsed, options = RuntimeClient::ConversationCreateParams.dump_request(params)
        parsed.stream!(:stream, true)
        @client.request(
          method: :post,
          path: "conversations",
          query: parsed.query,
          headers: {"accept" => "text/event-stream"},
          body: parsed.body,
          stream: RuntimeClient::Internal::Stream,
          model: RuntimeClient::Conversations::Item,
          options: options
        )
      end

      # @overload retrieve(conversation_id, request_options: {})
      #
      #   @param conversation_id [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [RuntimeClient::Models::Conversation]
      #
      #   @see RuntimeClient::Models::ConversationRetrieveParams
      def retrieve(conversation_id, params = {})
        @client.request(
          method: :get,
          path: ["conversations/%1$s", conversation_id],
          model: RuntimeClient::Conversation,
          options: params[:request_options]
        )
      end

      # @overload delete(conversation_id, request_options: {})
      #
      #   @param conversation_id [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [nil]
      def delete(conversation_id, params = {})
        @client.request(
          method: :delete,
          path: ["conversations/%1$s", conversation_id],
          headers: {"accept" => "*/*"},
          model: NilClass,
          security: {bearer: true},
          options: params[:request_options]
        )
      end

      # @overload export(conversation_id, request_options: {})
      #
      #   @param conversation_id [String]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}, nil]
      #
      #   @return [RuntimeClient::Internal::JSONLStream<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      def export(conversation_id, params = {})
        @client.request(
          method: :get,
          path: ["conversations/%1$s/export", conversation_id],
          headers: {"accept" => "application/jsonl"},
          stream: RuntimeClient::Internal::JSONLStream,
          model: RuntimeClient::Conversations::Item,
          options: params[:request_options]
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
