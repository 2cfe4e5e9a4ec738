# typed: strong

module OpenAI
  module Models
    module Responses
      # An image for the model to look at, given by URL or by file ID.
      class ResponseInputImage < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputImage,
              OpenAI::Internal::AnyHash
            )
          end

        # How finely the model looks at the image: `low`, `high`, `auto` or `original` (at
        # its own resolution). `auto` unless set.
        sig do
          returns(OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol)
        end
        attr_reader :detail

        sig do
          params(
            detail: OpenAI::Responses::ResponseInputImage::Detail::OrSymbol
          ).void
        end
        attr_writer :detail

        # Content kind; always `input_image`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID of an uploaded image file.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_id

        # Full address of the image, or the image itself as a base64 data URL.
        sig { returns(T.nilable(String)) }
        attr_accessor :image_url

        sig do
          params(
            detail: OpenAI::Responses::ResponseInputImage::Detail::OrSymbol,
            file_id: T.nilable(String),
            image_url: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # How finely the model looks at the image: `low`, `high`, `auto` or `original` (at
          # its own resolution). `auto` unless set.
          detail:,
          # ID of an uploaded image file.
          file_id: nil,
          # Full address of the image, or the image itself as a base64 data URL.
          image_url: nil,
          # Content kind; always `input_image`.
          type: :input_image
        )
        end

        sig do
          override.returns(
            {
              detail:
                OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol,
              type: Symbol,
              file_id: T.nilable(String),
              image_url: T.nilable(String)
            }
          )
        end
        def to_hash
        end

        # How finely the model looks at the image: `low`, `high`, `auto` or `original` (at
        # its own resolution). `auto` unless set.
        module Detail
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseInputImage::Detail)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol
            )
          AUTO =
            T.let(
              :auto,
              OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol
            )
          ORIGINAL =
            T.let(
              :original,
              OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseInputImage::Detail::TaggedSymbol
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
