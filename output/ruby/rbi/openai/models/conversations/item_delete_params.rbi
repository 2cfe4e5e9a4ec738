# typed: strong

module OpenAI
  module Models
    module Conversations
      class ItemDeleteParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ItemDeleteParams,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation to remove the item from.
        sig { returns(String) }
        attr_accessor :conversation_id

        # ID of the item to remove.
        sig { returns(String) }
        attr_accessor :item_id

        sig do
          params(
            conversation_id: String,
            item_id: String,
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation to remove the item from.
          conversation_id:,
          # ID of the item to remove.
          item_id:,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              conversation_id: String,
              item_id: String,
              request_options: OpenAI::RequestOptions
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
