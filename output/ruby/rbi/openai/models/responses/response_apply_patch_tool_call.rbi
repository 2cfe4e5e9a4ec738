# typed: strong

module OpenAI
  module Models
    module Responses
      # The model asks your code to change files: create, delete or update one of them.
      # Apply the change and answer with an `apply_patch_call_output` item.
      class ResponseApplyPatchToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseApplyPatchToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # Links the call to its result. Repeat it as `call_id` of the output item.
        sig { returns(String) }
        attr_accessor :call_id

        # The change to make: create, delete or update a file, told apart by `type`.
        sig do
          returns(
            OpenAI::Responses::ResponseApplyPatchToolCall::Operation::Variants
          )
        end
        attr_reader :operation

        sig do
          params(
            operation: T.any(
              OpenAI::Responses::ResponseApplyPatchToolCall::Operation::CreateFile::OrHash,
              OpenAI::Responses::ResponseApplyPatchToolCall::Operation::DeleteFile::OrHash,
              OpenAI::Responses::ResponseApplyPatchToolCall::Operation::UpdateFile::OrHash
            )
          ).void
        end
        attr_writer :operation

        # `in_progress` while the model is still writing the patch, `completed` once the
        # call is final.
        sig do
          returns(
            OpenAI::Responses::ResponseApplyPatchToolCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseApplyPatchToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `apply_patch_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            id: String,
            call_id: String,
            operation:
              T.any(
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::CreateFile::OrHash,
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::DeleteFile::OrHash,
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::UpdateFile::OrHash
              ),
            status:
              OpenAI::Responses::ResponseApplyPatchToolCall::Status::OrSymbol,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # Links the call to its result. Repeat it as `call_id` of the output item.
          call_id:,
          # The change to make: create, delete or update a file, told apart by `type`.
          operation:,
          # `in_progress` while the model is still writing the patch, `completed` once the
          # call is final.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `apply_patch_call`.
          type: :apply_patch_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              operation:
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::Variants,
              status:
                OpenAI::Responses::ResponseApplyPatchToolCall::Status::TaggedSymbol,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # The change to make: create, delete or update a file, told apart by `type`.
        module Operation
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::CreateFile,
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::DeleteFile,
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::UpdateFile
              )
            end

          # Tells your code to add a new file to the workspace.
          class CreateFile < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseApplyPatchToolCall::Operation::CreateFile,
                  OpenAI::Internal::AnyHash
                )
              end

            # Unified diff whose added lines make up the new file.
            sig { returns(String) }
            attr_accessor :diff

            # Where to put the new file, relative to the workspace root.
            sig { returns(String) }
            attr_accessor :path

            # Marks an operation that adds a file; always `create_file`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                diff: String,
                path: String,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Unified diff whose added lines make up the new file.
              diff:,
              # Where to put the new file, relative to the workspace root.
              path:,
              # Marks an operation that adds a file; always `create_file`.
              type: :create_file
            )
            end

            sig do
              override.returns(
                { diff: String, path: String, type: Symbol }
              )
            end
            def to_hash
            end
          end

          # Tells your code to remove a file from the workspace.
          class DeleteFile < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseApplyPatchToolCall::Operation::DeleteFile,
                  OpenAI::Internal::AnyHash
                )
              end

            # File to remove, relative to the workspace root.
            sig { returns(String) }
            attr_accessor :path

            # Marks an operation that removes a file; always `delete_file`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig { params(path: String, type: Symbol).returns(T.attached_class) }
            def self.new(
              # File to remove, relative to the workspace root.
              path:,
              # Marks an operation that removes a file; always `delete_file`.
              type: :delete_file
            )
            end

            sig { override.returns({ path: String, type: Symbol }) }
            def to_hash
            end
          end

          # Tells your code to change a file that is already in the workspace.
          class UpdateFile < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseApplyPatchToolCall::Operation::UpdateFile,
                  OpenAI::Internal::AnyHash
                )
              end

            # Unified diff against the current content of the file.
            sig { returns(String) }
            attr_accessor :diff

            # File to change, relative to the workspace root.
            sig { returns(String) }
            attr_accessor :path

            # Marks an operation that changes a file; always `update_file`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                diff: String,
                path: String,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Unified diff against the current content of the file.
              diff:,
              # File to change, relative to the workspace root.
              path:,
              # Marks an operation that changes a file; always `update_file`.
              type: :update_file
            )
            end

            sig do
              override.returns(
                { diff: String, path: String, type: Symbol }
              )
            end
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseApplyPatchToolCall::Operation::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # `in_progress` while the model is still writing the patch, `completed` once the
        # call is final.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseApplyPatchToolCall::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseApplyPatchToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseApplyPatchToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseApplyPatchToolCall::Status::TaggedSymbol
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
