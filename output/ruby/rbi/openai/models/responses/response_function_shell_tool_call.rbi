# typed: strong

module OpenAI
  module Models
    module Responses
      # The model asks for shell commands to be run, either in a container the API
      # manages or on a machine of yours.
      class ResponseFunctionShellToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionShellToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # What to run, and within which limits.
        sig do
          returns(OpenAI::Responses::ResponseFunctionShellToolCall::Action)
        end
        attr_reader :action

        sig do
          params(
            action: OpenAI::Responses::ResponseFunctionShellToolCall::Action::OrHash
          ).void
        end
        attr_writer :action

        # Links the call to its result. Repeat it as `call_id` of the output item.
        sig { returns(String) }
        attr_accessor :call_id

        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseFunctionShellToolCall::Environment::Variants
            )
          )
        end
        attr_reader :environment

        sig do
          params(
            environment: T.nilable(
              T.any(
                OpenAI::Responses::ResponseLocalEnvironment::OrHash,
                OpenAI::Responses::ResponseContainerReference::OrHash
              )
            )
          ).void
        end
        attr_writer :environment

        # `in_progress` while the call is being written or carried out, `completed` once
        # done, `incomplete` if cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionShellToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `shell_call`.
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
            action:
              OpenAI::Responses::ResponseFunctionShellToolCall::Action::OrHash,
            call_id: String,
            environment:
              T.nilable(
                T.any(
                  OpenAI::Responses::ResponseLocalEnvironment::OrHash,
                  OpenAI::Responses::ResponseContainerReference::OrHash
                )
              ),
            status:
              OpenAI::Responses::ResponseFunctionShellToolCall::Status::OrSymbol,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # What to run, and within which limits.
          action:,
          # Links the call to its result. Repeat it as `call_id` of the output item.
          call_id:,
          environment:,
          # `in_progress` while the call is being written or carried out, `completed` once
          # done, `incomplete` if cut short.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `shell_call`.
          type: :shell_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              action: OpenAI::Responses::ResponseFunctionShellToolCall::Action,
              call_id: String,
              environment:
                T.nilable(
                  OpenAI::Responses::ResponseFunctionShellToolCall::Environment::Variants
                ),
              status:
                OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # What to run, and within which limits.
        class Action < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseFunctionShellToolCall::Action,
                OpenAI::Internal::AnyHash
              )
            end

          sig { returns(T::Array[String]) }
          attr_accessor :commands

          # Largest number of characters to hand back for each command. Null if the model
          # set no limit.
          sig { returns(T.nilable(Integer)) }
          attr_accessor :max_output_length

          # Time limit for the commands in milliseconds. Null if the model set none.
          sig { returns(T.nilable(Integer)) }
          attr_accessor :timeout_ms

          sig do
            params(
              commands: T::Array[String],
              max_output_length: T.nilable(Integer),
              timeout_ms: T.nilable(Integer)
            ).returns(T.attached_class)
          end
          def self.new(
            commands:,
            # Largest number of characters to hand back for each command. Null if the model
            # set no limit.
            max_output_length:,
            # Time limit for the commands in milliseconds. Null if the model set none.
            timeout_ms:
          )
          end

          sig do
            override.returns(
              {
                commands: T::Array[String],
                max_output_length: T.nilable(Integer),
                timeout_ms: T.nilable(Integer)
              }
            )
          end
          def to_hash
          end
        end

        module Environment
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseLocalEnvironment,
                OpenAI::Responses::ResponseContainerReference
              )
            end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionShellToolCall::Environment::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # `in_progress` while the call is being written or carried out, `completed` once
        # done, `incomplete` if cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFunctionShellToolCall::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionShellToolCall::Status::TaggedSymbol
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
