# typed: strong

module OpenAI
  module Models
    module Conversations
      class ConversationUpdateParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ConversationUpdateParams,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation whose metadata should change.
        sig { returns(String) }
        attr_accessor :conversation_id

        # Key-value pairs to keep with the conversation from now on.
        sig { returns(T.nilable(T::Hash[Symbol, String])) }
        attr_accessor :metadata

        sig do
          params(
            conversation_id: String,
            metadata: T.nilable(T::Hash[Symbol, String]),
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation whose metadata should change.
          conversation_id:,
          # Key-value pairs to keep with the conversation from now on.
          metadata:,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              conversation_id: String,
              metadata: T.nilable(T::Hash[Symbol, String]),
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
