# frozen_string_literal: true

module RuntimeClient
  module Models
    # @see RuntimeClient::Resources::Conversations#create
    class ConversationCreateParams < RuntimeClient::Internal::Type::BaseModel
      extend RuntimeClient::Internal::Type::RequestParameters::Converter
      include RuntimeClient::Internal::Type::RequestParameters

      # @!attribute items
      #
      #   @return [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>, nil]
      optional :items, -> { RuntimeClient::Internal::Type::ArrayOf[union: RuntimeClient::Conversations::Item] }

      # @!attribute metadata
      #
      #   @return [Hash{Symbol=>String}, nil]
      optional :metadata, -> { RuntimeClient::Metadata }, nil?: true

      # @!attribute owner
      #
      #   @return [RuntimeClient::Models::Conversation::Owner, nil]
      optional :owner, -> { RuntimeClient::Conversation::Owner }

      # @!attribute since
      #
      #   @return [Time, nil]
      optional :since, Time, api_name: :sinceTime

      # @!attribute stream
      #
      #   @return [Boolean, nil]
      optional :stream, RuntimeClient::Internal::Type::Boolean

      # @!attribute include
      #
      #   @return [Array<String>, nil]
      optional :include, RuntimeClient::Internal::Type::ArrayOf[String], in: :query

      # @!method initialize(items: nil, metadata: nil, owner: nil, since: nil, stream: nil, include: nil, request_options: {})
      #   @param items [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      #   @param metadata [Hash{Symbol=>String}, nil]
      #   @param owner [RuntimeClient::Models::Conversation::Owner]
      #   @param since [Time]
      #   @param stream [Boolean]
      #   @param include [Array<String>]
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}]
    end
  end

  ConversationCreateParams = Models::ConversationCreateParams
end
