# typed: strong

module OpenAI
  module Models
    module Responses
      # How a reasoning model arrived at its answer. If you manage the context yourself,
      # send these items back as input with the next request.
      class ResponseReasoningItem < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseReasoningItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of this reasoning item, assigned by the API. Keep it when you send the
        # item back.
        sig { returns(String) }
        attr_accessor :id

        # Summary of the reasoning, in parts. Empty if there is none.
        sig do
          returns(T::Array[OpenAI::Responses::ResponseReasoningItem::Summary])
        end
        attr_reader :summary

        sig do
          params(
            summary: T::Array[
              OpenAI::Responses::ResponseReasoningItem::Summary::OrHash
            ]
          ).void
        end
        attr_writer :summary

        # Item kind; always `reasoning`.
        sig { returns(Symbol) }
        attr_accessor :type

        # The full reasoning text, for models that show it.
        sig do
          returns(
            T.nilable(
              T::Array[OpenAI::Responses::ResponseReasoningItem::Content]
            )
          )
        end
        attr_reader :content

        sig do
          params(
            content: T::Array[
              OpenAI::Responses::ResponseReasoningItem::Content::OrHash
            ]
          ).void
        end
        attr_writer :content

        # The reasoning in encrypted form, to be sent back unchanged. Filled in only if
        # `reasoning.encrypted_content` was asked for in `include`; null otherwise.
        sig { returns(T.nilable(String)) }
        attr_accessor :encrypted_content

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
            )
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseReasoningItem::Status::OrSymbol
          ).void
        end
        attr_writer :status

        sig do
          params(
            id: String,
            summary:
              T::Array[
                OpenAI::Responses::ResponseReasoningItem::Summary::OrHash
              ],
            content:
              T::Array[
                OpenAI::Responses::ResponseReasoningItem::Content::OrHash
              ],
            encrypted_content: T.nilable(String),
            status: OpenAI::Responses::ResponseReasoningItem::Status::OrSymbol,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of this reasoning item, assigned by the API. Keep it when you send the
          # item back.
          id:,
          # Summary of the reasoning, in parts. Empty if there is none.
          summary:,
          # The full reasoning text, for models that show it.
          content: nil,
          # The reasoning in encrypted form, to be sent back unchanged. Filled in only if
          # `reasoning.encrypted_content` was asked for in `include`; null otherwise.
          encrypted_content: nil,
          # `in_progress` while the item is still being produced, `completed` once it is
          # whole, `incomplete` if it was cut short. The API sets it on items it returns.
          status: nil,
          # Item kind; always `reasoning`.
          type: :reasoning
        )
        end

        sig do
          override.returns(
            {
              id: String,
              summary:
                T::Array[OpenAI::Responses::ResponseReasoningItem::Summary],
              type: Symbol,
              content:
                T::Array[OpenAI::Responses::ResponseReasoningItem::Content],
              encrypted_content: T.nilable(String),
              status:
                OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
            }
          )
        end
        def to_hash
        end

        # One part of the summary.
        class Summary < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseReasoningItem::Summary,
                OpenAI::Internal::AnyHash
              )
            end

          # What the model has reasoned so far, in short.
          sig { returns(String) }
          attr_accessor :text

          # Content kind; always `summary_text`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig { params(text: String, type: Symbol).returns(T.attached_class) }
          def self.new(
            # What the model has reasoned so far, in short.
            text:,
            # Content kind; always `summary_text`.
            type: :summary_text
          )
          end

          sig { override.returns({ text: String, type: Symbol }) }
          def to_hash
          end
        end

        # A stretch of the model's reasoning, in its own words.
        class Content < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseReasoningItem::Content,
                OpenAI::Internal::AnyHash
              )
            end

          # The reasoning as text.
          sig { returns(String) }
          attr_accessor :text

          # Content kind; always `reasoning_text`.
          sig { returns(Symbol) }
          attr_accessor :type

          sig { params(text: String, type: Symbol).returns(T.attached_class) }
          def self.new(
            # The reasoning as text.
            text:,
            # Content kind; always `reasoning_text`.
            type: :reasoning_text
          )
          end

          sig { override.returns({ text: String, type: Symbol }) }
          def to_hash
          end
        end

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseReasoningItem::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseReasoningItem::Status::TaggedSymbol
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
