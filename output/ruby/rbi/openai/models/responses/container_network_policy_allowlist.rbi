# typed: strong

module OpenAI
  module Models
    module Responses
      class ContainerNetworkPolicyAllowlist < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ContainerNetworkPolicyAllowlist,
              OpenAI::Internal::AnyHash
            )
          end

        # The domains that can be reached. At least one.
        sig { returns(T::Array[String]) }
        attr_accessor :allowed_domains

        # Opens the network for listed domains and nothing else; always `allowlist`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Secrets that are injected for particular domains of the list, so that the code
        # itself need not hold them.
        sig do
          returns(
            T.nilable(
              T::Array[OpenAI::Responses::ContainerNetworkPolicyDomainSecret]
            )
          )
        end
        attr_reader :domain_secrets

        sig do
          params(
            domain_secrets: T::Array[
              OpenAI::Responses::ContainerNetworkPolicyDomainSecret::OrHash
            ]
          ).void
        end
        attr_writer :domain_secrets

        sig do
          params(
            allowed_domains: T::Array[String],
            domain_secrets:
              T::Array[
                OpenAI::Responses::ContainerNetworkPolicyDomainSecret::OrHash
              ],
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The domains that can be reached. At least one.
          allowed_domains:,
          # Secrets that are injected for particular domains of the list, so that the code
          # itself need not hold them.
          domain_secrets: nil,
          # Opens the network for listed domains and nothing else; always `allowlist`.
          type: :allowlist
        )
        end

        sig do
          override.returns(
            {
              allowed_domains: T::Array[String],
              type: Symbol,
              domain_secrets:
                T::Array[OpenAI::Responses::ContainerNetworkPolicyDomainSecret]
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
