# typed: strong

module OpenAI
  module Models
    module Responses
      # A piece of captured output to report, with how the command ended.
      class ResponseFunctionShellCallOutputContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionShellCallOutputContent,
              OpenAI::Internal::AnyHash
            )
          end

        # How the command ended: `exit` with a code, or `timeout`.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Variants
          )
        end
        attr_reader :outcome

        sig do
          params(
            outcome: T.any(
              OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Timeout::OrHash,
              OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Exit::OrHash
            )
          ).void
        end
        attr_writer :outcome

        # Text from standard error, up to 10,485,760 characters.
        sig { returns(String) }
        attr_accessor :stderr

        # Text from standard output, up to 10,485,760 characters.
        sig { returns(String) }
        attr_accessor :stdout

        sig do
          params(
            outcome:
              T.any(
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Timeout::OrHash,
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Exit::OrHash
              ),
            stderr: String,
            stdout: String
          ).returns(T.attached_class)
        end
        def self.new(
          # How the command ended: `exit` with a code, or `timeout`.
          outcome:,
          # Text from standard error, up to 10,485,760 characters.
          stderr:,
          # Text from standard output, up to 10,485,760 characters.
          stdout:
        )
        end

        sig do
          override.returns(
            {
              outcome:
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Variants,
              stderr: String,
              stdout: String
            }
          )
        end
        def to_hash
        end

        # How the command ended: `exit` with a code, or `timeout`.
        module Outcome
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Timeout,
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Exit
              )
            end

          # Reports that the command was stopped because it took longer than allowed.
          class Timeout < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Timeout,
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

          # Reports that the command ran to its end.
          class Exit < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Exit,
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
              params(exit_code: Integer, type: Symbol).returns(T.attached_class)
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
                OpenAI::Responses::ResponseFunctionShellCallOutputContent::Outcome::Variants
              ]
            )
          end
          def self.variants
          end
        end
      end
    end
  end
end
