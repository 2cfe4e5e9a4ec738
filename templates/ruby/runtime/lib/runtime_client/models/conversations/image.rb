# frozen_string_literal: true

module RuntimeClient
  module Models
    module Conversations
      class Image < RuntimeClient::Internal::Type::BaseModel
        # @!attribute image_url
        #
        #   @return [String]
        required :image_url, String, api_name: :imageUrl

        # @!attribute type
        #
        #   @return [Symbol, :image]
        required :type, const: :image

        # @!attribute id
        #
        #   @return [String, nil]
        optional :id, String

        # @!method initialize(image_url:, id: nil, type: :image)
        #   @param image_url [String]
        #   @param id [String]
        #   @param type [Symbol, :image]
      end
    end
  end
end
