# typed: strong

module OpenAI
  module Models
    module Conversations
      # A summary written by the model.
      class SummaryTextContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::SummaryTextContent,
              OpenAI::Internal::AnyHash
            )
          end

        # What the model has reasoned so far, in short.
        sig { returns(String) }
        attr_accessor :text

        # Content kind; always `summary_text`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(text: String, type: Symbol).returns(T.attached_class) }
        def self.new(
          # What the model has reasoned so far, in short.
          text:,
          # Content kind; always `summary_text`.
          type: :summary_text
        )
        end

        sig { override.returns({ text: String, type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
