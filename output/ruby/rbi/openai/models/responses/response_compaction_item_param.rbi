# typed: strong

module OpenAI
  module Models
    module Responses
      # The result of an earlier `POST /responses/compact`, put in place of the items it
      # summarizes.
      class ResponseCompactionItemParam < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseCompactionItemParam,
              OpenAI::Internal::AnyHash
            )
          end

        # The encrypted summary exactly as you received it, up to 10,485,760 characters.
        sig { returns(String) }
        attr_accessor :encrypted_content

        # Item kind; always `compaction`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID of the compaction item, if you have it.
        sig { returns(T.nilable(String)) }
        attr_accessor :id

        sig do
          params(
            encrypted_content: String,
            id: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The encrypted summary exactly as you received it, up to 10,485,760 characters.
          encrypted_content:,
          # ID of the compaction item, if you have it.
          id: nil,
          # Item kind; always `compaction`.
          type: :compaction
        )
        end

        sig do
          override.returns(
            { encrypted_content: String, type: Symbol, id: T.nilable(String) }
          )
        end
        def to_hash
        end
      end
    end
  end
end
