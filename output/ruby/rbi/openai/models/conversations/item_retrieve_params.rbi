# typed: strong

module OpenAI
  module Models
    module Conversations
      class ItemRetrieveParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ItemRetrieveParams,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation the item belongs to.
        sig { returns(String) }
        attr_accessor :conversation_id

        # ID of the item to read, such as `msg_abc`.
        sig { returns(String) }
        attr_accessor :item_id

        # Optional fields to fill in on the item. Takes the same values as when listing
        # items.
        sig do
          returns(
            T.nilable(T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol])
          )
        end
        attr_reader :include

        sig do
          params(
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol]
          ).void
        end
        attr_writer :include

        sig do
          params(
            conversation_id: String,
            item_id: String,
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation the item belongs to.
          conversation_id:,
          # ID of the item to read, such as `msg_abc`.
          item_id:,
          # Optional fields to fill in on the item. Takes the same values as when listing
          # items.
          include: nil,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              conversation_id: String,
              item_id: String,
              include:
                T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
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
