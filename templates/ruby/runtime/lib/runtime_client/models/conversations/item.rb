# frozen_string_literal: true

module RuntimeClient
  module Models
    module Conversations
      # A part of a conversation.
      module Item
        extend RuntimeClient::Internal::Type::Union

        discriminator :type

        variant :message, -> { RuntimeClient::Conversations::Message }

        variant :image, -> { RuntimeClient::Conversations::Image }

        # @!method self.variants
        #   @return [Array(RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image)]
      end
    end
  end
end
