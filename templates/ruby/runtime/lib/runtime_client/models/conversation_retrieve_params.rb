# frozen_string_literal: true

module RuntimeClient
  module Models
    # @see RuntimeClient::Resources::Conversations#retrieve
    class ConversationRetrieveParams < RuntimeClient::Internal::Type::BaseModel
      extend RuntimeClient::Internal::Type::RequestParameters::Converter
      include RuntimeClient::Internal::Type::RequestParameters

      # @!method initialize(request_options: {})
      #   @param request_options [RuntimeClient::RequestOptions, Hash{Symbol=>Object}]
    end
  end

  ConversationRetrieveParams = Models::ConversationRetrieveParams
end
