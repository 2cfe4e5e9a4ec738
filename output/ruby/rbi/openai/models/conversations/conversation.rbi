# typed: strong

module OpenAI
  module Models
    module Conversations
      class Conversation < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::Conversation,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation.
        sig { returns(String) }
        attr_accessor :id

        # When the conversation was created, as a Unix timestamp in seconds.
        sig { returns(Integer) }
        attr_accessor :created_at

        # Up to 16 key-value pairs that you attached to the conversation. Keys have at
        # most 64 characters, string values at most 512.
        sig { returns(T.anything) }
        attr_accessor :metadata

        # Object kind; always `conversation`.
        sig { returns(Symbol) }
        attr_accessor :object

        sig do
          params(
            id: String,
            created_at: Integer,
            metadata: T.anything,
            object: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation.
          id:,
          # When the conversation was created, as a Unix timestamp in seconds.
          created_at:,
          # Up to 16 key-value pairs that you attached to the conversation. Keys have at
          # most 64 characters, string values at most 512.
          metadata:,
          # Object kind; always `conversation`.
          object: :conversation
        )
        end

        sig do
          override.returns(
            {
              id: String,
              created_at: Integer,
              metadata: T.anything,
              object: Symbol
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
