# typed: strong

module OpenAI
  module Models
    module Responses
      # The files of a skill, zipped and base64-encoded.
      class InlineSkillSource < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::InlineSkillSource,
              OpenAI::Internal::AnyHash
            )
          end

        # The zip file as base64 text, up to 70,254,592 characters.
        sig { returns(String) }
        attr_accessor :data

        # Media type of the decoded data; always `application/zip`.
        sig { returns(Symbol) }
        attr_accessor :media_type

        # How the data is encoded; always `base64`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            data: String,
            media_type: Symbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The zip file as base64 text, up to 70,254,592 characters.
          data:,
          # Media type of the decoded data; always `application/zip`.
          media_type: :"application/zip",
          # How the data is encoded; always `base64`.
          type: :base64
        )
        end

        sig do
          override.returns(
            { data: String, media_type: Symbol, type: Symbol }
          )
        end
        def to_hash
        end
      end
    end
  end
end
