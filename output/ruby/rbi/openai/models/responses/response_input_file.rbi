# typed: strong

module OpenAI
  module Models
    module Responses
      # A file for the model to read. Name it by ID, by URL, or send its data.
      class ResponseInputFile < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseInputFile,
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
              OpenAI::Responses::ResponseInputFile::Detail::TaggedSymbol
            )
          )
        end
        attr_reader :detail

        sig do
          params(
            detail: OpenAI::Responses::ResponseInputFile::Detail::OrSymbol
          ).void
        end
        attr_writer :detail

        # The content of the file, as base64 text.
        sig { returns(T.nilable(String)) }
        attr_reader :file_data

        sig { params(file_data: String).void }
        attr_writer :file_data

        # ID of an uploaded file. Null if the file is given another way.
        sig { returns(T.nilable(String)) }
        attr_accessor :file_id

        # URL to fetch the file from.
        sig { returns(T.nilable(String)) }
        attr_reader :file_url

        sig { params(file_url: String).void }
        attr_writer :file_url

        # Name of the file, shown to the model.
        sig { returns(T.nilable(String)) }
        attr_reader :filename

        sig { params(filename: String).void }
        attr_writer :filename

        sig do
          params(
            detail: OpenAI::Responses::ResponseInputFile::Detail::OrSymbol,
            file_data: String,
            file_id: T.nilable(String),
            file_url: String,
            filename: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # How pages are rendered for the model: `low` is the normal rendering and the
          # default, `high` gives better quality.
          detail: nil,
          # The content of the file, as base64 text.
          file_data: nil,
          # ID of an uploaded file. Null if the file is given another way.
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
                OpenAI::Responses::ResponseInputFile::Detail::TaggedSymbol,
              file_data: String,
              file_id: T.nilable(String),
              file_url: String,
              filename: String
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
              T.all(Symbol, OpenAI::Responses::ResponseInputFile::Detail)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          LOW =
            T.let(
              :low,
              OpenAI::Responses::ResponseInputFile::Detail::TaggedSymbol
            )
          HIGH =
            T.let(
              :high,
              OpenAI::Responses::ResponseInputFile::Detail::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseInputFile::Detail::TaggedSymbol
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
