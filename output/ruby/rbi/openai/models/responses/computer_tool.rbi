# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model operate a computer through clicks, keystrokes and screenshots
      # that your code carries out.
      class ComputerTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::ComputerTool, OpenAI::Internal::AnyHash)
          end

        # Tool kind; always `computer`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(type: Symbol).returns(T.attached_class) }
        def self.new(
          # Tool kind; always `computer`.
          type: :computer
        )
        end

        sig { override.returns({ type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
