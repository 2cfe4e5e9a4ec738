# typed: strong

module OpenAI
  module Models
    module Responses
      class ContainerNetworkPolicyDomainSecret < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ContainerNetworkPolicyDomainSecret,
              OpenAI::Internal::AnyHash
            )
          end

        # Domain that the secret is for.
        sig { returns(String) }
        attr_accessor :domain

        # Name under which the secret is injected.
        sig { returns(String) }
        attr_accessor :name

        # The secret itself, up to 10,485,760 characters.
        sig { returns(String) }
        attr_accessor :value

        sig do
          params(
            domain: String,
            name: String,
            value: String
          ).returns(T.attached_class)
        end
        def self.new(
          # Domain that the secret is for.
          domain:,
          # Name under which the secret is injected.
          name:,
          # The secret itself, up to 10,485,760 characters.
          value:
        )
        end

        sig do
          override.returns(
            { domain: String, name: String, value: String }
          )
        end
        def to_hash
        end
      end
    end
  end
end
