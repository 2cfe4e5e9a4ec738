# typed: strong

module OpenAI
  module Models
    module Responses
      # Text as part of a function's result.
      class ResponseInputTextContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputTextContent,
              OpenAI::Internal::AnyHash
            )
          end

        # The text itself, up to 10,485,760 characters.
        sig { returns(String) }
        attr_accessor :text

        # Content kind; always `input_text`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(text: String, type: Symbol).returns(T.attached_class) }
        def self.new(
          # The text itself, up to 10,485,760 characters.
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
