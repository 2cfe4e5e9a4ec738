# typed: strong

module OpenAI
  module Models
    module Responses
      class ContainerAuto < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::ContainerAuto, OpenAI::Internal::AnyHash)
          end

        # Has the API create a container for this request; always `container_auto`.
        sig { returns(Symbol) }
        attr_accessor :type

        # IDs of uploaded files to copy into the container, 50 at most.
        sig { returns(T.nilable(T::Array[String])) }
        attr_reader :file_ids

        sig { params(file_ids: T::Array[String]).void }
        attr_writer :file_ids

        # How much memory the container may use, from `1g` to `64g`.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
            )
          )
        end
        attr_reader :memory_limit

        sig do
          params(
            memory_limit: T.nilable(
              OpenAI::Responses::ContainerAuto::MemoryLimit::OrSymbol
            )
          ).void
        end
        attr_writer :memory_limit

        # Whether commands in the container may reach the network: not at all (`disabled`)
        # or only certain domains (`allowlist`).
        sig do
          returns(
            T.nilable(OpenAI::Responses::ContainerAuto::NetworkPolicy::Variants)
          )
        end
        attr_reader :network_policy

        sig do
          params(
            network_policy: T.any(
              OpenAI::Responses::ContainerNetworkPolicyDisabled::OrHash,
              OpenAI::Responses::ContainerNetworkPolicyAllowlist::OrHash
            )
          ).void
        end
        attr_writer :network_policy

        # Skills to install in the container, 200 at most, each named by ID or sent along
        # inline.
        sig do
          returns(
            T.nilable(
              T::Array[OpenAI::Responses::ContainerAuto::Skill::Variants]
            )
          )
        end
        attr_reader :skills

        sig do
          params(
            skills: T::Array[
              T.any(
                OpenAI::Responses::SkillReference::OrHash,
                OpenAI::Responses::InlineSkill::OrHash
              )
            ]
          ).void
        end
        attr_writer :skills

        sig do
          params(
            file_ids: T::Array[String],
            memory_limit:
              T.nilable(OpenAI::Responses::ContainerAuto::MemoryLimit::OrSymbol),
            network_policy:
              T.any(
                OpenAI::Responses::ContainerNetworkPolicyDisabled::OrHash,
                OpenAI::Responses::ContainerNetworkPolicyAllowlist::OrHash
              ),
            skills:
              T::Array[
                T.any(
                  OpenAI::Responses::SkillReference::OrHash,
                  OpenAI::Responses::InlineSkill::OrHash
                )
              ],
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # IDs of uploaded files to copy into the container, 50 at most.
          file_ids: nil,
          # How much memory the container may use, from `1g` to `64g`.
          memory_limit: nil,
          # Whether commands in the container may reach the network: not at all (`disabled`)
          # or only certain domains (`allowlist`).
          network_policy: nil,
          # Skills to install in the container, 200 at most, each named by ID or sent along
          # inline.
          skills: nil,
          # Has the API create a container for this request; always `container_auto`.
          type: :container_auto
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              file_ids: T::Array[String],
              memory_limit:
                T.nilable(
                  OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
                ),
              network_policy:
                OpenAI::Responses::ContainerAuto::NetworkPolicy::Variants,
              skills:
                T::Array[OpenAI::Responses::ContainerAuto::Skill::Variants]
            }
          )
        end
        def to_hash
        end

        # How much memory the container may use, from `1g` to `64g`.
        module MemoryLimit
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ContainerAuto::MemoryLimit)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          MEMORY_LIMIT_1G =
            T.let(
              :"1g",
              OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
            )
          MEMORY_LIMIT_4G =
            T.let(
              :"4g",
              OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
            )
          MEMORY_LIMIT_16G =
            T.let(
              :"16g",
              OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
            )
          MEMORY_LIMIT_64G =
            T.let(
              :"64g",
              OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ContainerAuto::MemoryLimit::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # Whether commands in the container may reach the network: not at all (`disabled`)
        # or only certain domains (`allowlist`).
        module NetworkPolicy
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ContainerNetworkPolicyDisabled,
                OpenAI::Responses::ContainerNetworkPolicyAllowlist
              )
            end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ContainerAuto::NetworkPolicy::Variants
              ]
            )
          end
          def self.variants
          end
        end

        module Skill
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::SkillReference,
                OpenAI::Responses::InlineSkill
              )
            end

          sig do
            override.returns(
              T::Array[OpenAI::Responses::ContainerAuto::Skill::Variants]
            )
          end
          def self.variants
          end
        end
      end
    end
  end
end
