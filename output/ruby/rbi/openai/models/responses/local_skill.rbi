# typed: strong

module OpenAI
  module Models
    module Responses
      class LocalSkill < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::LocalSkill, OpenAI::Internal::AnyHash)
          end

        # What the skill is good for.
        sig { returns(String) }
        attr_accessor :description

        # Name of the skill.
        sig { returns(String) }
        attr_accessor :name

        # Directory on the machine where the skill's files are.
        sig { returns(String) }
        attr_accessor :path

        sig do
          params(
            description: String,
            name: String,
            path: String
          ).returns(T.attached_class)
        end
        def self.new(
          # What the skill is good for.
          description:,
          # Name of the skill.
          name:,
          # Directory on the machine where the skill's files are.
          path:
        )
        end

        sig do
          override.returns(
            { description: String, name: String, path: String }
          )
        end
        def to_hash
        end
      end
    end
  end
end
