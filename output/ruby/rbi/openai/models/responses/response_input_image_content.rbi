# typed: strong

module OpenAI
  module Models
    module Responses
      # An image as part of a function's result, given by URL or by file ID.
      class ResponseInputImageContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputImageContent,
              OpenAI::Internal::AnyHash
            )
          end

        # Content kind; always `input_image`.
        sig { returns(Symbol) }
        attr_accessor :type

        # How finely the model looks at the image: `low`, `high`, `auto` or `original`.
        # Null means `auto`.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
            )
          )
        end
        attr_reader :detail

        sig do
          params(
            detail: T.nilable(
              OpenAI::Responses::ResponseInputImageContent::Detail::OrSymbol
            )
          ).void
        end
        attr_writer :detail

        # ID of an uploaded image file.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_id

        # Full address of the image, or the image itself as a base64 data URL of up to
        # 20,971,520 characters.
        sig { returns(T.nilable(String)) }
        attr_accessor :image_url

        sig do
          params(
            detail:
              T.nilable(
                OpenAI::Responses::ResponseInputImageContent::Detail::OrSymbol
              ),
            file_id: T.nilable(String),
            image_url: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # How finely the model looks at the image: `low`, `high`, `auto` or `original`.
          # Null means `auto`.
          detail: nil,
          # ID of an uploaded image file.
          file_id: nil,
          # Full address of the image, or the image itself as a base64 data URL of up to
          # 20,971,520 characters.
          image_url: nil,
          # Content kind; always `input_image`.
          type: :input_image
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              detail:
                T.nilable(
                  OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
                ),
              file_id: T.nilable(String),
              image_url: T.nilable(String)
            }
          )
        end
        def to_hash
        end

        # How finely the model looks at the image: `low`, `high`, `auto` or `original`.
        # Null means `auto`.
        module Detail
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseInputImageContent::Detail
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
            )
          AUTO =
            T.let(
              :auto,
              OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
            )
          ORIGINAL =
            T.let(
              :original,
              OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseInputImageContent::Detail::TaggedSymbol
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
