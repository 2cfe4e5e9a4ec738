# typed: strong

module OpenAI
  module Models
    module Conversations
      # A message in the conversation, written by a person, an application or the model.
      class Message < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Conversations::Message, OpenAI::Internal::AnyHash)
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The parts of the message, in order.
        sig do
          returns(T::Array[OpenAI::Conversations::Message::Content::Variants])
        end
        attr_reader :content

        sig do
          params(
            content: T::Array[
              T.any(
                OpenAI::Responses::ResponseInputText::OrHash,
                OpenAI::Responses::ResponseOutputText::OrHash,
                OpenAI::Conversations::TextContent::OrHash,
                OpenAI::Conversations::SummaryTextContent::OrHash,
                OpenAI::Conversations::Message::Content::ReasoningText::OrHash,
                OpenAI::Responses::ResponseOutputRefusal::OrHash,
                OpenAI::Responses::ResponseInputImage::OrHash,
                OpenAI::Conversations::ComputerScreenshotContent::OrHash,
                OpenAI::Responses::ResponseInputFile::OrHash
              )
            ]
          ).void
        end
        attr_writer :content

        # Who the message is from. People and applications use `user`, `system` and
        # `developer`, and the model is `assistant`. `tool`, `critic`, `discriminator` and
        # `unknown` can occur too.
        sig { returns(OpenAI::Conversations::Message::Role::TaggedSymbol) }
        attr_reader :role

        sig do
          params(role: OpenAI::Conversations::Message::Role::OrSymbol).void
        end
        attr_writer :role

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        sig { returns(OpenAI::Conversations::Message::Status::TaggedSymbol) }
        attr_reader :status

        sig do
          params(status: OpenAI::Conversations::Message::Status::OrSymbol).void
        end
        attr_writer :status

        # Item kind; always `message`.
        sig { returns(Symbol) }
        attr_accessor :type

        # For messages of the assistant: `commentary` for remarks on the way,
        # `final_answer` for the answer itself. Send it back unchanged in later requests.
        # Null for other roles.
        sig do
          returns(
            T.nilable(OpenAI::Conversations::Message::Phase::TaggedSymbol)
          )
        end
        attr_reader :phase

        sig do
          params(
            phase: T.nilable(OpenAI::Conversations::Message::Phase::OrSymbol)
          ).void
        end
        attr_writer :phase

        sig do
          params(
            id: String,
            content:
              T::Array[
                T.any(
                  OpenAI::Responses::ResponseInputText::OrHash,
                  OpenAI::Responses::ResponseOutputText::OrHash,
                  OpenAI::Conversations::TextContent::OrHash,
                  OpenAI::Conversations::SummaryTextContent::OrHash,
                  OpenAI::Conversations::Message::Content::ReasoningText::OrHash,
                  OpenAI::Responses::ResponseOutputRefusal::OrHash,
                  OpenAI::Responses::ResponseInputImage::OrHash,
                  OpenAI::Conversations::ComputerScreenshotContent::OrHash,
                  OpenAI::Responses::ResponseInputFile::OrHash
                )
              ],
            role: OpenAI::Conversations::Message::Role::OrSymbol,
            status: OpenAI::Conversations::Message::Status::OrSymbol,
            phase: T.nilable(OpenAI::Conversations::Message::Phase::OrSymbol),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The parts of the message, in order.
          content:,
          # Who the message is from. People and applications use `user`, `system` and
          # `developer`, and the model is `assistant`. `tool`, `critic`, `discriminator` and
          # `unknown` can occur too.
          role:,
          # `in_progress` while the item is still being produced, `completed` once it is
          # whole, `incomplete` if it was cut short. The API sets it on items it returns.
          status:,
          # For messages of the assistant: `commentary` for remarks on the way,
          # `final_answer` for the answer itself. Send it back unchanged in later requests.
          # Null for other roles.
          phase: nil,
          # Item kind; always `message`.
          type: :message
        )
        end

        sig do
          override.returns(
            {
              id: String,
              content:
                T::Array[OpenAI::Conversations::Message::Content::Variants],
              role: OpenAI::Conversations::Message::Role::TaggedSymbol,
              status: OpenAI::Conversations::Message::Status::TaggedSymbol,
              type: Symbol,
              phase:
                T.nilable(OpenAI::Conversations::Message::Phase::TaggedSymbol)
            }
          )
        end
        def to_hash
        end

        # One part, such as text, an image, a file or a refusal. `type` tells which.
        module Content
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseInputText,
                OpenAI::Responses::ResponseOutputText,
                OpenAI::Conversations::TextContent,
                OpenAI::Conversations::SummaryTextContent,
                OpenAI::Conversations::Message::Content::ReasoningText,
                OpenAI::Responses::ResponseOutputRefusal,
                OpenAI::Responses::ResponseInputImage,
                OpenAI::Conversations::ComputerScreenshotContent,
                OpenAI::Responses::ResponseInputFile
              )
            end

          # A stretch of the model's reasoning, in its own words.
          class ReasoningText < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Conversations::Message::Content::ReasoningText,
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

          sig do
            override.returns(
              T::Array[OpenAI::Conversations::Message::Content::Variants]
            )
          end
          def self.variants
          end
        end

        # Who the message is from. People and applications use `user`, `system` and
        # `developer`, and the model is `assistant`. `tool`, `critic`, `discriminator` and
        # `unknown` can occur too.
        module Role
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias { T.all(Symbol, OpenAI::Conversations::Message::Role) }
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          UNKNOWN =
            T.let(:unknown, OpenAI::Conversations::Message::Role::TaggedSymbol)
          USER =
            T.let(:user, OpenAI::Conversations::Message::Role::TaggedSymbol)
          ASSISTANT =
            T.let(
              :assistant,
              OpenAI::Conversations::Message::Role::TaggedSymbol
            )
          SYSTEM =
            T.let(:system, OpenAI::Conversations::Message::Role::TaggedSymbol)
          CRITIC =
            T.let(:critic, OpenAI::Conversations::Message::Role::TaggedSymbol)
          DISCRIMINATOR =
            T.let(
              :discriminator,
              OpenAI::Conversations::Message::Role::TaggedSymbol
            )
          DEVELOPER =
            T.let(
              :developer,
              OpenAI::Conversations::Message::Role::TaggedSymbol
            )
          TOOL =
            T.let(:tool, OpenAI::Conversations::Message::Role::TaggedSymbol)

          sig do
            override.returns(
              T::Array[OpenAI::Conversations::Message::Role::TaggedSymbol]
            )
          end
          def self.values
          end
        end

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Conversations::Message::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Conversations::Message::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Conversations::Message::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Conversations::Message::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Conversations::Message::Status::TaggedSymbol]
            )
          end
          def self.values
          end
        end

        # For messages of the assistant: `commentary` for remarks on the way,
        # `final_answer` for the answer itself. Send it back unchanged in later requests.
        # Null for other roles.
        module Phase
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Conversations::Message::Phase)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMMENTARY =
            T.let(
              :commentary,
              OpenAI::Conversations::Message::Phase::TaggedSymbol
            )
          FINAL_ANSWER =
            T.let(
              :final_answer,
              OpenAI::Conversations::Message::Phase::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[OpenAI::Conversations::Message::Phase::TaggedSymbol]
            )
          end
          def self.values
          end
        end
      end
    end
  end
end
