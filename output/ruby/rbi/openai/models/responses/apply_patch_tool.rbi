# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model propose file changes (create, delete, update) as unified diffs
      # that your code applies.
      class ApplyPatchTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::ApplyPatchTool, OpenAI::Internal::AnyHash)
          end

        # Tool kind; always `apply_patch`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig { params(type: Symbol).returns(T.attached_class) }
        def self.new(
          # Tool kind; always `apply_patch`.
          type: :apply_patch
        )
        end

        sig { override.returns({ type: Symbol }) }
        def to_hash
        end
      end
    end
  end
end
