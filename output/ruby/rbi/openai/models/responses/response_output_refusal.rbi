# typed: strong

module OpenAI
  module Models
    module Responses
      # Says that the model declined to answer, and why.
      class ResponseOutputRefusal < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseOutputRefusal,
              OpenAI::Internal::AnyHash
            )
          end

        # The explanation the model gave for declining.
        sig { returns(String) }
        attr_accessor :refusal

        # Content kind; always `refusal`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(refusal: String, type: Symbol).returns(T.attached_class) }
        def self.new(
          # The explanation the model gave for declining.
          refusal:,
          # Content kind; always `refusal`.
          type: :refusal
        )
        end

        sig { override.returns({ refusal: String, type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
