# typed: strong

module OpenAI
  module Models
    module Conversations
      class ItemListParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ItemListParams,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation whose items are read.
        sig { returns(String) }
        attr_accessor :conversation_id

        # Cursor for the next page: the ID of an item, usually `last_id` of the page
        # before. The page starts with the item that follows it.
        sig { returns(T.nilable(String)) }
        attr_reader :after

        sig { params(after: String).void }
        attr_writer :after

        # Optional fields to fill in on the listed items, which are otherwise left out to
        # keep pages small.
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

        # Largest number of items to put on a page, from 1 to 100. Defaults to 20.
        sig { returns(T.nilable(Integer)) }
        attr_reader :limit

        sig { params(limit: Integer).void }
        attr_writer :limit

        # Direction of the list: `asc` for oldest first, `desc` for newest first. `desc`
        # when omitted.
        sig do
          returns(
            T.nilable(OpenAI::Conversations::ItemListParams::Order::OrSymbol)
          )
        end
        attr_reader :order

        sig do
          params(
            order: OpenAI::Conversations::ItemListParams::Order::OrSymbol
          ).void
        end
        attr_writer :order

        sig do
          params(
            conversation_id: String,
            after: String,
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
            limit: Integer,
            order: OpenAI::Conversations::ItemListParams::Order::OrSymbol,
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation whose items are read.
          conversation_id:,
          # Cursor for the next page: the ID of an item, usually `last_id` of the page
          # before. The page starts with the item that follows it.
          after: nil,
          # Optional fields to fill in on the listed items, which are otherwise left out to
          # keep pages small.
          include: nil,
          # Largest number of items to put on a page, from 1 to 100. Defaults to 20.
          limit: nil,
          # Direction of the list: `asc` for oldest first, `desc` for newest first. `desc`
          # when omitted.
          order: nil,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              conversation_id: String,
              after: String,
              include:
                T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
              limit: Integer,
              order: OpenAI::Conversations::ItemListParams::Order::OrSymbol,
              request_options: OpenAI::RequestOptions
            }
          )
        end
        def to_hash
        end

        # Direction of the list: `asc` for oldest first, `desc` for newest first. `desc`
        # when omitted.
        module Order
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Conversations::ItemListParams::Order)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          ASC =
            T.let(
              :asc,
              OpenAI::Conversations::ItemListParams::Order::TaggedSymbol
            )
          DESC =
            T.let(
              :desc,
              OpenAI::Conversations::ItemListParams::Order::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Conversations::ItemListParams::Order::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end
      end
    end
  end
end
