# typed: strong

module OpenAI
  module Models
    module Responses
      # A piece of text for the model to read.
      class ResponseInputText < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputText,
              OpenAI::Internal::AnyHash
            )
          end

        # The text itself.
        sig { returns(String) }
        attr_accessor :text

        # Content kind; always `input_text`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(text: String, type: Symbol).returns(T.attached_class) }
        def self.new(
          # The text itself.
          text:,
          # Content kind; always `input_text`.
          type: :input_text
        )
        end

        sig { override.returns({ text: String, type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
