# typed: strong

module OpenAI
  module Models
    module Responses
      class SkillReference < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::SkillReference, OpenAI::Internal::AnyHash)
          end

        # ID of the skill, 1 to 64 characters.
        sig { returns(String) }
        attr_accessor :skill_id

        # Marks a skill that was created with `POST /skills`; always `skill_reference`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Which version to use: a positive whole number, or `latest`. The skill's default
        # version when omitted.
        sig { returns(T.nilable(String)) }
        attr_reader :version

        sig { params(version: String).void }
        attr_writer :version

        sig do
          params(
            skill_id: String,
            version: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the skill, 1 to 64 characters.
          skill_id:,
          # Which version to use: a positive whole number, or `latest`. The skill's default
          # version when omitted.
          version: nil,
          # Marks a skill that was created with `POST /skills`; always `skill_reference`.
          type: :skill_reference
        )
        end

        sig do
          override.returns(
            { skill_id: String, type: Symbol, version: String }
          )
        end
        def to_hash
        end
      end
    end
  end
end
