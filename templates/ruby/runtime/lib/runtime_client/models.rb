# frozen_string_literal: true

module RuntimeClient
  # What the API takes and gives.
  module Models
    autoload :Conversation, "#{__dir__}/models/conversation"
    autoload :ConversationCreateParams, "#{__dir__}/models/conversation_create_params"
    autoload :ConversationRetrieveParams, "#{__dir__}/models/conversation_retrieve_params"
    autoload :FileUploadParams, "#{__dir__}/models/file_upload_params"
    autoload :Metadata, "#{__dir__}/models/metadata"

    module Conversations
      autoload :Image, "#{__dir__}/models/conversations/image"
      autoload :Item, "#{__dir__}/models/conversations/item"
      autoload :ItemListParams, "#{__dir__}/models/conversations/item_list_params"
      autoload :Message, "#{__dir__}/models/conversations/message"
    end
  end

  autoload :Conversation, "#{__dir__}/models/conversation"
  autoload :ConversationCreateParams, "#{__dir__}/models/conversation_create_params"
  autoload :ConversationRetrieveParams, "#{__dir__}/models/conversation_retrieve_params"
  autoload :FileUploadParams, "#{__dir__}/models/file_upload_params"
  autoload :Metadata, "#{__dir__}/models/metadata"

  Conversations = Models::Conversations
end
