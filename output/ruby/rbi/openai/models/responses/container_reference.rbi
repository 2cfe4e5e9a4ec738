# typed: strong

module OpenAI
  module Models
    module Responses
      class ContainerReference < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ContainerReference,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of that container.
        sig { returns(String) }
        attr_accessor :container_id

        # Uses a container you made with `POST /containers`; always `container_reference`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(container_id: String, type: Symbol).returns(T.attached_class)
        end
        def self.new(
          # ID of that container.
          container_id:,
          # Uses a container you made with `POST /containers`; always `container_reference`.
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
