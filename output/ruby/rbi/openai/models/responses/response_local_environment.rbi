# typed: strong

module OpenAI
  module Models
    module Responses
      # The commands are for a machine that you run yourself.
      class ResponseLocalEnvironment < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseLocalEnvironment,
              OpenAI::Internal::AnyHash
            )
          end

        # Environment kind; always `local`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(type: Symbol).returns(T.attached_class) }
        def self.new(
          # Environment kind; always `local`.
          type: :local
        )
        end

        sig { override.returns({ type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
