# typed: strong

module OpenAI
  module Models
    module Responses
      class LocalEnvironment < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::LocalEnvironment,
              OpenAI::Internal::AnyHash
            )
          end

        # Runs commands on a machine of your own; always `local`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Skills that are present on that machine, 200 at most.
        sig { returns(T.nilable(T::Array[OpenAI::Responses::LocalSkill])) }
        attr_reader :skills

        sig do
          params(skills: T::Array[OpenAI::Responses::LocalSkill::OrHash]).void
        end
        attr_writer :skills

        sig do
          params(
            skills: T::Array[OpenAI::Responses::LocalSkill::OrHash],
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Skills that are present on that machine, 200 at most.
          skills: nil,
          # Runs commands on a machine of your own; always `local`.
          type: :local
        )
        end

        sig do
          override.returns(
            { type: Symbol, skills: T::Array[OpenAI::Responses::LocalSkill] }
          )
        end
        def to_hash
        end
      end
    end
  end
end
