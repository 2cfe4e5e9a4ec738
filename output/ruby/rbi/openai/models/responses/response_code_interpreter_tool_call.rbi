# typed: strong

module OpenAI
  module Models
    module Responses
      # Python code that the model ran, with what came out of it.
      class ResponseCodeInterpreterToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseCodeInterpreterToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of this code interpreter call, assigned by the API. Keep it when you
        # send the item back.
        sig { returns(String) }
        attr_accessor :id

        # The source code. Null when it is not available.
        sig { returns(T.nilable(String)) }
        attr_accessor :code

        # Container the code ran in.
        sig { returns(String) }
        attr_accessor :container_id

        # What the code produced, as logs and images. Null when nothing is available,
        # which includes not having asked for `code_interpreter_call.outputs`.
        sig do
          returns(
            T.nilable(
              T::Array[
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Variants
              ]
            )
          )
        end
        attr_reader :outputs

        sig do
          params(
            outputs: T.nilable(
              T::Array[
                T.any(
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Logs::OrHash,
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Image::OrHash
                )
              ]
            )
          ).void
        end
        attr_writer :outputs

        # `in_progress` while the call is being set up, `interpreting` while the code
        # runs, then `completed`, `incomplete` (cut short) or `failed`.
        sig do
          returns(
            OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `code_interpreter_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            id: String,
            code: T.nilable(String),
            container_id: String,
            outputs:
              T.nilable(
                T::Array[
                  T.any(
                    OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Logs::OrHash,
                    OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Image::OrHash
                  )
                ]
              ),
            status:
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::OrSymbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of this code interpreter call, assigned by the API. Keep it when you
          # send the item back.
          id:,
          # The source code. Null when it is not available.
          code:,
          # Container the code ran in.
          container_id:,
          # What the code produced, as logs and images. Null when nothing is available,
          # which includes not having asked for `code_interpreter_call.outputs`.
          outputs:,
          # `in_progress` while the call is being set up, `interpreting` while the code
          # runs, then `completed`, `incomplete` (cut short) or `failed`.
          status:,
          # Item kind; always `code_interpreter_call`.
          type: :code_interpreter_call
        )
        end

        sig do
          override.returns(
            {
              id: String,
              code: T.nilable(String),
              container_id: String,
              outputs:
                T.nilable(
                  T::Array[
                    OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Variants
                  ]
                ),
              status:
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol,
              type: Symbol
            }
          )
        end
        def to_hash
        end

        module Output
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Logs,
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Image
              )
            end

          # Text that the executed code printed.
          class Logs < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Logs,
                  OpenAI::Internal::AnyHash
                )
              end

            # The printed text, as one string.
            sig { returns(String) }
            attr_accessor :logs

            # Output kind; always `logs`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig { params(logs: String, type: Symbol).returns(T.attached_class) }
            def self.new(
              # The printed text, as one string.
              logs:,
              # Output kind; always `logs`.
              type: :logs
            )
            end

            sig { override.returns({ logs: String, type: Symbol }) }
            def to_hash
            end
          end

          # An image that the executed code produced.
          class Image < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Image,
                  OpenAI::Internal::AnyHash
                )
              end

            # Output kind; always `image`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Address the image can be fetched from.
            sig { returns(String) }
            attr_accessor :url

            sig { params(url: String, type: Symbol).returns(T.attached_class) }
            def self.new(
              # Address the image can be fetched from.
              url:,
              # Output kind; always `image`.
              type: :image
            )
            end

            sig { override.returns({ type: Symbol, url: String }) }
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Output::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # `in_progress` while the call is being set up, `interpreting` while the code
        # runs, then `completed`, `incomplete` (cut short) or `failed`.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
            )
          INTERPRETING =
            T.let(
              :interpreting,
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
            )
          FAILED =
            T.let(
              :failed,
              OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseCodeInterpreterToolCall::Status::TaggedSymbol
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
