# typed: strong

module OpenAI
  module Models
    module Responses
      # A message in short form. Its role says how much weight it has: `developer` and
      # `system` go before `user`, and `assistant` stands for something the model said
      # earlier.
      class EasyInputMessage < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::EasyInputMessage,
              OpenAI::Internal::AnyHash
            )
          end

        # What the message says: a plain string, or a list of text, image and file parts.
        # May repeat an earlier answer of the model.
        sig { returns(OpenAI::Responses::EasyInputMessage::Content::Variants) }
        attr_reader :content

        sig do
          params(
            content: T.any(
              String,
              T::Array[
                T.any(
                  OpenAI::Responses::ResponseInputText::OrHash,
                  OpenAI::Responses::ResponseInputImage::OrHash,
                  OpenAI::Responses::ResponseInputFile::OrHash
                )
              ]
            )
          ).void
        end
        attr_writer :content

        # Whose message it is: `user`, `assistant`, `system` or `developer`.
        sig { returns(OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol) }
        attr_reader :role

        sig do
          params(role: OpenAI::Responses::EasyInputMessage::Role::OrSymbol).void
        end
        attr_writer :role

        # Tells remarks on the way (`commentary`) from the answer itself (`final_answer`).
        # Only assistant messages have it. With `gpt-5.3-codex` and newer models, keep it
        # on every assistant message you send back; answers can get worse without it.
        sig do
          returns(
            T.nilable(OpenAI::Responses::EasyInputMessage::Phase::TaggedSymbol)
          )
        end
        attr_reader :phase

        sig do
          params(
            phase: T.nilable(
              OpenAI::Responses::EasyInputMessage::Phase::OrSymbol
            )
          ).void
        end
        attr_writer :phase

        # Item kind; always `message`. May be left out.
        sig do
          returns(
            T.nilable(OpenAI::Responses::EasyInputMessage::Type::TaggedSymbol)
          )
        end
        attr_reader :type

        sig do
          params(type: OpenAI::Responses::EasyInputMessage::Type::OrSymbol).void
        end
        attr_writer :type

        sig do
          params(
            content:
              T.any(
                String,
                T::Array[
                  T.any(
                    OpenAI::Responses::ResponseInputText::OrHash,
                    OpenAI::Responses::ResponseInputImage::OrHash,
                    OpenAI::Responses::ResponseInputFile::OrHash
                  )
                ]
              ),
            role: OpenAI::Responses::EasyInputMessage::Role::OrSymbol,
            phase:
              T.nilable(OpenAI::Responses::EasyInputMessage::Phase::OrSymbol),
            type: OpenAI::Responses::EasyInputMessage::Type::OrSymbol
          ).returns(T.attached_class)
        end
        def self.new(
          # What the message says: a plain string, or a list of text, image and file parts.
          # May repeat an earlier answer of the model.
          content:,
          # Whose message it is: `user`, `assistant`, `system` or `developer`.
          role:,
          # Tells remarks on the way (`commentary`) from the answer itself (`final_answer`).
          # Only assistant messages have it. With `gpt-5.3-codex` and newer models, keep it
          # on every assistant message you send back; answers can get worse without it.
          phase: nil,
          # Item kind; always `message`. May be left out.
          type: nil
        )
        end

        sig do
          override.returns(
            {
              content: OpenAI::Responses::EasyInputMessage::Content::Variants,
              role: OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol,
              phase:
                T.nilable(
                  OpenAI::Responses::EasyInputMessage::Phase::TaggedSymbol
                ),
              type: OpenAI::Responses::EasyInputMessage::Type::TaggedSymbol
            }
          )
        end
        def to_hash
        end

        # What the message says: a plain string, or a list of text, image and file parts.
        # May repeat an earlier answer of the model.
        module Content
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                String,
                T::Array[OpenAI::Responses::ResponseInputContent::Variants]
              )
            end

          sig do
            override.returns(
              T::Array[OpenAI::Responses::EasyInputMessage::Content::Variants]
            )
          end
          def self.variants
          end
        end

        # Whose message it is: `user`, `assistant`, `system` or `developer`.
        module Role
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::EasyInputMessage::Role)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          USER =
            T.let(
              :user,
              OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol
            )
          ASSISTANT =
            T.let(
              :assistant,
              OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol
            )
          SYSTEM =
            T.let(
              :system,
              OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol
            )
          DEVELOPER =
            T.let(
              :developer,
              OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Responses::EasyInputMessage::Role::TaggedSymbol]
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
              T.all(Symbol, OpenAI::Responses::EasyInputMessage::Phase)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMMENTARY =
            T.let(
              :commentary,
              OpenAI::Responses::EasyInputMessage::Phase::TaggedSymbol
            )
          FINAL_ANSWER =
            T.let(
              :final_answer,
              OpenAI::Responses::EasyInputMessage::Phase::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Responses::EasyInputMessage::Phase::TaggedSymbol]
            )
          end
          def self.values
          end
        end

        # Item kind; always `message`. May be left out.
        module Type
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::EasyInputMessage::Type)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          MESSAGE =
            T.let(
              :message,
              OpenAI::Responses::EasyInputMessage::Type::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Responses::EasyInputMessage::Type::TaggedSymbol]
            )
          end
          def self.values
          end
        end
      end
    end
  end
end
