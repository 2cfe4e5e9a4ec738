# frozen_string_literal: true

module RuntimeClient
  module Models
    module Conversations
      # @see RuntimeClient::Resources::Conversations::Items#list
      class ItemListParams < RuntimeClient::Internal::Type::BaseModel
        extend RuntimeClient::Internal::Type::RequestParameters::Converter
        include RuntimeClient::Internal::Type::RequestParameters

        # @!attribute conversation_id
        #
        #   @return [String]
        required :conversation_id, String, in: :path

        # @!attribute after
        #
        #   @return [String, nil]
        optional :after, String, in: :query

        # @!attribute limit
        #
        #   @return [Integer, nil]
        optional :limit, Integer, in: :query

        # @!attribute trace
        #
        #   @return [String, nil]
        optional :trace, String, api_name: :"X-Trace", in: :header

        # @!method initialize(conversation_id:, after: nil, limit: nil, trace: nil, request_options: {})
        #   @param conversation_id [String]
        #   @param after [String]
        #   @param limit [Integer]
        #   @param trace [String]
        #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}]
      end
    end
  end
end
