# typed: strong

module OpenAI
  module Models
    module Conversations
      # A picture of the computer's screen inside a message.
      class ComputerScreenshotContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ComputerScreenshotContent,
              OpenAI::Internal::AnyHash
            )
          end

        # How finely the model looks at the picture: `low`, `high`, `auto` or `original`.
        # `auto` unless set.
        sig do
          returns(
            OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
          )
        end
        attr_reader :detail

        sig do
          params(
            detail: OpenAI::Conversations::ComputerScreenshotContent::Detail::OrSymbol
          ).void
        end
        attr_writer :detail

        # ID of an uploaded file with the picture. Null if it is given by URL.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_id

        # Address of the picture. Null if it is given by file ID or was not asked for.
        sig { returns(T.nilable(String)) }
        attr_accessor :image_url

        # Content kind; always `computer_screenshot`.
        sig { returns(Symbol) }
        attr_accessor :type

        sig do
          params(
            detail:
              OpenAI::Conversations::ComputerScreenshotContent::Detail::OrSymbol,
            file_id: T.nilable(String),
            image_url: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # How finely the model looks at the picture: `low`, `high`, `auto` or `original`.
          # `auto` unless set.
          detail:,
          # ID of an uploaded file with the picture. Null if it is given by URL.
          file_id:,
          # Address of the picture. Null if it is given by file ID or was not asked for.
          image_url:,
          # Content kind; always `computer_screenshot`.
          type: :computer_screenshot
        )
        end

        sig do
          override.returns(
            {
              detail:
                OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol,
              file_id: T.nilable(String),
              image_url: T.nilable(String),
              type: Symbol
            }
          )
        end
        def to_hash
        end

        # How finely the model looks at the picture: `low`, `high`, `auto` or `original`.
        # `auto` unless set.
        module Detail
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Conversations::ComputerScreenshotContent::Detail
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
            )
          AUTO =
            T.let(
              :auto,
              OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
            )
          ORIGINAL =
            T.let(
              :original,
              OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Conversations::ComputerScreenshotContent::Detail::TaggedSymbol
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
