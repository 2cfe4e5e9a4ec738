# frozen_string_literal: true

module RuntimeClient
  module Models
    module Conversations
      class Message < RuntimeClient::Internal::Type::BaseModel
        # @!attribute text
        #
        #   @return [String]
        required :text, String

        # @!attribute type
        #
        #   @return [Symbol, :message]
        required :type, const: :message

        # @!attribute id
        #
        #   @return [String, nil]
        optional :id, String

        # @!method initialize(text:, id: nil, type: :message)
        #   @param text [String]
        #   @param id [String]
        #   @param type [Symbol, :message]
      end
    end
  end
end
