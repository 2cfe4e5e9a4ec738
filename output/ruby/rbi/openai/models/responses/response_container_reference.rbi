# typed: strong

module OpenAI
  module Models
    module Responses
      # The commands run in a container that was made through the containers API.
      class ResponseContainerReference < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseContainerReference,
              OpenAI::Internal::AnyHash
            )
          end

        sig { returns(String) }
        attr_accessor :container_id

        # Environment kind; always `container_reference`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(container_id: String, type: Symbol).returns(T.attached_class)
        end
        def self.new(
          container_id:,
          # Environment kind; always `container_reference`.
          type: :container_reference
        )
        end

        sig { override.returns({ container_id: String, type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
