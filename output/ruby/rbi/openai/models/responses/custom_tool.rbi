# typed: strong

module OpenAI
  module Models
    module Responses
      # A tool of yours whose input is free text, or text that follows a grammar,
      # instead of JSON arguments.
      class CustomTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::CustomTool, OpenAI::Internal::AnyHash)
          end

        # Name the model calls the tool by.
        sig { returns(String) }
        attr_accessor :name

        # Tool kind; always `custom`.
        sig { returns(Symbol) }
        attr_accessor :type

        # True keeps the tool out of the model's context until tool search finds it.
        sig { returns(T.nilable(T::Boolean)) }
        attr_reader :defer_loading

        sig { params(defer_loading: T::Boolean).void }
        attr_writer :defer_loading

        # Tells the model what the tool does and when to use it.
        sig { returns(T.nilable(String)) }
        attr_reader :description

        sig { params(description: String).void }
        attr_writer :description

        # What input the tool takes. Any text when omitted.
        sig { returns(T.nilable(OpenAI::CustomToolInputFormat::Variants)) }
        attr_reader :format_

        sig do
          params(
            format_: T.any(
              OpenAI::CustomToolInputFormat::Text::OrHash,
              OpenAI::CustomToolInputFormat::Grammar::OrHash
            )
          ).void
        end
        attr_writer :format_

        sig do
          params(
            name: String,
            defer_loading: T::Boolean,
            description: String,
            format_:
              T.any(
                OpenAI::CustomToolInputFormat::Text::OrHash,
                OpenAI::CustomToolInputFormat::Grammar::OrHash
              ),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Name the model calls the tool by.
          name:,
          # True keeps the tool out of the model's context until tool search finds it.
          defer_loading: nil,
          # Tells the model what the tool does and when to use it.
          description: nil,
          # What input the tool takes. Any text when omitted.
          format_: nil,
          # Tool kind; always `custom`.
          type: :custom
        )
        end

        sig do
          override.returns(
            {
              name: String,
              type: Symbol,
              defer_loading: T::Boolean,
              description: String,
              format_: OpenAI::CustomToolInputFormat::Variants
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
