# typed: strong

module OpenAI
  module Models
    module Responses
      # What came out of a `shell_call`.
      class ResponseFunctionShellToolCallOutput < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionShellToolCallOutput,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The `call_id` of the shell call this answers.
        sig { returns(String) }
        attr_accessor :call_id

        # Limit the model set on the length of the output. Repeat it when you send the raw
        # output back. Null if there was none.
        sig { returns(T.nilable(Integer)) }
        attr_accessor :max_output_length

        # Captured output, one entry per piece.
        sig do
          returns(
            T::Array[
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output
            ]
          )
        end
        attr_reader :output

        sig do
          params(
            output: T::Array[
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::OrHash
            ]
          ).void
        end
        attr_writer :output

        # `in_progress` while output is still coming in, `completed` once it is all there,
        # `incomplete` if it was cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `shell_call_output`.
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
            max_output_length: T.nilable(Integer),
            output:
              T::Array[
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::OrHash
              ],
            status:
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::OrSymbol,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The `call_id` of the shell call this answers.
          call_id:,
          # Limit the model set on the length of the output. Repeat it when you send the raw
          # output back. Null if there was none.
          max_output_length:,
          # Captured output, one entry per piece.
          output:,
          # `in_progress` while output is still coming in, `completed` once it is all there,
          # `incomplete` if it was cut short.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `shell_call_output`.
          type: :shell_call_output
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              max_output_length: T.nilable(Integer),
              output:
                T::Array[
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output
                ],
              status:
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # A piece of captured output, with how the command ended.
        class Output < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output,
                OpenAI::Internal::AnyHash
              )
            end

          # How the command ended: it exited with a code, or ran out of time.
          sig do
            returns(
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Variants
            )
          end
          attr_reader :outcome

          sig do
            params(
              outcome: T.any(
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Timeout::OrHash,
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Exit::OrHash
              )
            ).void
          end
          attr_writer :outcome

          # Text the command wrote to standard error.
          sig { returns(String) }
          attr_accessor :stderr

          # Text the command wrote to standard output.
          sig { returns(String) }
          attr_accessor :stdout

          # Identifies who or what added this item. Absent when the API has no such record.
          sig { returns(T.nilable(String)) }
          attr_reader :created_by

          sig { params(created_by: String).void }
          attr_writer :created_by

          sig do
            params(
              outcome:
                T.any(
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Timeout::OrHash,
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Exit::OrHash
                ),
              stderr: String,
              stdout: String,
              created_by: String
            ).returns(T.attached_class)
          end
          def self.new(
            # How the command ended: it exited with a code, or ran out of time.
            outcome:,
            # Text the command wrote to standard error.
            stderr:,
            # Text the command wrote to standard output.
            stdout:,
            # Identifies who or what added this item. Absent when the API has no such record.
            created_by: nil
          )
          end

          sig do
            override.returns(
              {
                outcome:
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Variants,
                stderr: String,
                stdout: String,
                created_by: String
              }
            )
          end
          def to_hash
          end

          # How the command ended: it exited with a code, or ran out of time.
          module Outcome
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Timeout,
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Exit
                )
              end

            # The command was stopped because it took longer than allowed.
            class Timeout < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Timeout,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Outcome kind; always `timeout`.
              sig { returns(Symbol) }
              attr_accessor :type

              sig { params(type: Symbol).returns(T.attached_class) }
              def self.new(
                # Outcome kind; always `timeout`.
                type: :timeout
              )
              end

              sig { override.returns({ type: Symbol }) }
              def to_hash
              end
            end

            # The command ran to its end.
            class Exit < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Exit,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Code the process exited with; 0 customarily means success.
              sig { returns(Integer) }
              attr_accessor :exit_code

              # Outcome kind; always `exit`.
              sig { returns(Symbol) }
              attr_accessor :type

              sig do
                params(
                  exit_code: Integer,
                  type: Symbol
                ).returns(T.attached_class)
              end
              def self.new(
                # Code the process exited with; 0 customarily means success.
                exit_code:,
                # Outcome kind; always `exit`.
                type: :exit
              )
              end

              sig { override.returns({ exit_code: Integer, type: Symbol }) }
              def to_hash
              end
            end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::Output::Outcome::Variants
                ]
              )
            end
            def self.variants
            end
          end
        end

        # `in_progress` while output is still coming in, `completed` once it is all there,
        # `incomplete` if it was cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::Status::TaggedSymbol
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
