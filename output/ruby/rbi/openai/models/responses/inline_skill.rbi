# typed: strong

module OpenAI
  module Models
    module Responses
      class InlineSkill < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::InlineSkill, OpenAI::Internal::AnyHash)
          end

        # What the skill is good for.
        sig { returns(String) }
        attr_accessor :description

        # Name of the skill.
        sig { returns(String) }
        attr_accessor :name

        # The files of the skill.
        sig { returns(OpenAI::Responses::InlineSkillSource) }
        attr_reader :source

        sig do
          params(source: OpenAI::Responses::InlineSkillSource::OrHash).void
        end
        attr_writer :source

        # Marks a skill that is sent along with the request; always `inline`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            description: String,
            name: String,
            source: OpenAI::Responses::InlineSkillSource::OrHash,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # What the skill is good for.
          description:,
          # Name of the skill.
          name:,
          # The files of the skill.
          source:,
          # Marks a skill that is sent along with the request; always `inline`.
          type: :inline
        )
        end

        sig do
          override.returns(
            {
              description: String,
              name: String,
              source: OpenAI::Responses::InlineSkillSource,
              type: Symbol
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
