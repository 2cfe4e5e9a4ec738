# typed: strong

module OpenAI
  module Models
    module Responses
      # A file as part of a function's result. Name it by ID, by URL, or send its data.
      class ResponseInputFileContent < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputFileContent,
              OpenAI::Internal::AnyHash
            )
          end

        # Content kind; always `input_file`.
        sig { returns(Symbol) }
        attr_accessor :type

        # How pages are rendered for the model: `low` is the normal rendering and the
        # default, `high` gives better quality.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseInputFileContent::Detail::TaggedSymbol
            )
          )
        end
        attr_reader :detail

        sig do
          params(
            detail: OpenAI::Responses::ResponseInputFileContent::Detail::OrSymbol
          ).void
        end
        attr_writer :detail

        # The file as base64 text, up to 73,400,320 characters.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_data

        # ID of an uploaded file.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_id

        # URL to fetch the file from.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_url

        # Name of the file, shown to the model.
        sig { returns(T.nilable(String)) }
        attr_accessor :filename

        sig do
          params(
            detail:
              OpenAI::Responses::ResponseInputFileContent::Detail::OrSymbol,
            file_data: T.nilable(String),
            file_id: T.nilable(String),
            file_url: T.nilable(String),
            filename: T.nilable(String),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # How pages are rendered for the model: `low` is the normal rendering and the
          # default, `high` gives better quality.
          detail: nil,
          # The file as base64 text, up to 73,400,320 characters.
          file_data: nil,
          # ID of an uploaded file.
          file_id: nil,
          # URL to fetch the file from.
          file_url: nil,
          # Name of the file, shown to the model.
          filename: nil,
          # Content kind; always `input_file`.
          type: :input_file
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              detail:
                OpenAI::Responses::ResponseInputFileContent::Detail::TaggedSymbol,
              file_data: T.nilable(String),
              file_id: T.nilable(String),
              file_url: T.nilable(String),
              filename: T.nilable(String)
            }
          )
        end
        def to_hash
        end

        # How pages are rendered for the model: `low` is the normal rendering and the
        # default, `high` gives better quality.
        module Detail
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseInputFileContent::Detail)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::ResponseInputFileContent::Detail::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::ResponseInputFileContent::Detail::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseInputFileContent::Detail::TaggedSymbol
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
