# typed: strong

module OpenAI
  module Models
    module Responses
      # A message written by the model.
      class ResponseOutputMessage < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseOutputMessage,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the message.
        sig { returns(String) }
        attr_accessor :id

        # The parts of the message: text, or a refusal.
        sig do
          returns(
            T::Array[
              OpenAI::Responses::ResponseOutputMessage::Content::Variants
            ]
          )
        end
        attr_reader :content

        sig do
          params(
            content: T::Array[
              T.any(
                OpenAI::Responses::ResponseOutputText::OrHash,
                OpenAI::Responses::ResponseOutputRefusal::OrHash
              )
            ]
          ).void
        end
        attr_writer :content

        # Who the message is from; always `assistant`.
        sig { returns(Symbol) }
        attr_accessor :role

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        sig do
          returns(
            OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseOutputMessage::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `message`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Tells remarks on the way (`commentary`) from the answer itself (`final_answer`).
        # Only assistant messages have it. With `gpt-5.3-codex` and newer models, keep it
        # on every assistant message you send back; answers can get worse without it.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseOutputMessage::Phase::TaggedSymbol
            )
          )
        end
        attr_reader :phase

        sig do
          params(
            phase: T.nilable(
              OpenAI::Responses::ResponseOutputMessage::Phase::OrSymbol
            )
          ).void
        end
        attr_writer :phase

        sig do
          params(
            id: String,
            content:
              T::Array[
                T.any(
                  OpenAI::Responses::ResponseOutputText::OrHash,
                  OpenAI::Responses::ResponseOutputRefusal::OrHash
                )
              ],
            status: OpenAI::Responses::ResponseOutputMessage::Status::OrSymbol,
            phase:
              T.nilable(
                OpenAI::Responses::ResponseOutputMessage::Phase::OrSymbol
              ),
            role: Symbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the message.
          id:,
          # The parts of the message: text, or a refusal.
          content:,
          # `in_progress` while the item is still being produced, `completed` once it is
          # whole, `incomplete` if it was cut short. The API sets it on items it returns.
          status:,
          # Tells remarks on the way (`commentary`) from the answer itself (`final_answer`).
          # Only assistant messages have it. With `gpt-5.3-codex` and newer models, keep it
          # on every assistant message you send back; answers can get worse without it.
          phase: nil,
          # Who the message is from; always `assistant`.
          role: :assistant,
          # Item kind; always `message`.
          type: :message
        )
        end

        sig do
          override.returns(
            {
              id: String,
              content:
                T::Array[
                  OpenAI::Responses::ResponseOutputMessage::Content::Variants
                ],
              role: Symbol,
              status:
                OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol,
              type: Symbol,
              phase:
                T.nilable(
                  OpenAI::Responses::ResponseOutputMessage::Phase::TaggedSymbol
                )
            }
          )
        end
        def to_hash
        end

        module Content
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseOutputText,
                OpenAI::Responses::ResponseOutputRefusal
              )
            end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseOutputMessage::Content::Variants
              ]
            )
          end
          def self.variants
          end
        end

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseOutputMessage::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseOutputMessage::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # Tells remarks on the way (`commentary`) from the answer itself (`final_answer`).
        # Only assistant messages have it. With `gpt-5.3-codex` and newer models, keep it
        # on every assistant message you send back; answers can get worse without it.
        module Phase
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseOutputMessage::Phase)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMMENTARY =
            T.let(
              :commentary,
              OpenAI::Responses::ResponseOutputMessage::Phase::TaggedSymbol
            )
          FINAL_ANSWER =
            T.let(
              :final_answer,
              OpenAI::Responses::ResponseOutputMessage::Phase::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseOutputMessage::Phase::TaggedSymbol
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
