# typed: strong

module OpenAI
  module Models
    module Responses
      # What the screen looked like after the requested actions. Give the picture as a
      # URL or as an uploaded file.
      class ResponseComputerToolCallOutputScreenshot < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseComputerToolCallOutputScreenshot,
              OpenAI::Internal::AnyHash
            )
          end

        # Image kind; always `computer_screenshot`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID of an uploaded file with the screenshot.
        sig { returns(T.nilable(String)) }
        attr_reader :file_id

        sig { params(file_id: String).void }
        attr_writer :file_id

        # Address of the screenshot.
        sig { returns(T.nilable(String)) }
        attr_reader :image_url

        sig { params(image_url: String).void }
        attr_writer :image_url

        sig do
          params(
            file_id: String,
            image_url: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of an uploaded file with the screenshot.
          file_id: nil,
          # Address of the screenshot.
          image_url: nil,
          # Image kind; always `computer_screenshot`.
          type: :computer_screenshot
        )
        end

        sig do
          override.returns(
            { type: Symbol, file_id: String, image_url: String }
          )
        end
        def to_hash
        end
      end
    end
  end
end
