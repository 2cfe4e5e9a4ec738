# typed: strong

module OpenAI
  module Models
    module Responses
      # The result your code reported for an `apply_patch_call`.
      class ResponseApplyPatchToolCallOutput < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseApplyPatchToolCallOutput,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The `call_id` of the patch call this result answers.
        sig { returns(String) }
        attr_accessor :call_id

        # `completed` if the patch was applied, `failed` if not.
        sig do
          returns(
            OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `apply_patch_call_output`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        # Log text that came with the result, such as which hunks were applied or why one
        # was rejected. Null if there was none.
        sig { returns(T.nilable(String)) }
        attr_accessor :output

        sig do
          params(
            id: String,
            call_id: String,
            status:
              OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::OrSymbol,
            created_by: String,
            output: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The `call_id` of the patch call this result answers.
          call_id:,
          # `completed` if the patch was applied, `failed` if not.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Log text that came with the result, such as which hunks were applied or why one
          # was rejected. Null if there was none.
          output: nil,
          # Item kind; always `apply_patch_call_output`.
          type: :apply_patch_call_output
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              status:
                OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::TaggedSymbol,
              type: Symbol,
              created_by: String,
              output: T.nilable(String)
            }
          )
        end
        def to_hash
        end

        # `completed` if the patch was applied, `failed` if not.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::TaggedSymbol
            )
          FAILED =
            T.let(
              :failed,
              OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseApplyPatchToolCallOutput::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end
      end
    end
  end
end
