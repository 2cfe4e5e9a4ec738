# typed: strong

module OpenAI
  module Models
    module Responses
      # What your code returned for a `custom_tool_call`, on its way to the model.
      class ResponseCustomToolCallOutput < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseCustomToolCallOutput,
              OpenAI::Internal::AnyHash
            )
          end

        # The `call_id` of the custom tool call this answers.
        sig { returns(String) }
        attr_accessor :call_id

        # The tool's result: plain text, or a list of text, image and file parts.
        sig do
          returns(
            OpenAI::Responses::ResponseCustomToolCallOutput::Output::Variants
          )
        end
        attr_reader :output

        sig do
          params(
            output: T.any(
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
        attr_writer :output

        # Item kind; always `custom_tool_call_output`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID the API gave this item. Leave it out for an item you make yourself.
        sig { returns(T.nilable(String)) }
        attr_reader :id

        sig { params(id: String).void }
        attr_writer :id

        sig do
          params(
            call_id: String,
            output:
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
            id: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The `call_id` of the custom tool call this answers.
          call_id:,
          # The tool's result: plain text, or a list of text, image and file parts.
          output:,
          # ID the API gave this item. Leave it out for an item you make yourself.
          id: nil,
          # Item kind; always `custom_tool_call_output`.
          type: :custom_tool_call_output
        )
        end

        sig do
          override.returns(
            {
              call_id: String,
              output:
                OpenAI::Responses::ResponseCustomToolCallOutput::Output::Variants,
              type: Symbol,
              id: String
            }
          )
        end
        def to_hash
        end

        # The tool's result: plain text, or a list of text, image and file parts.
        module Output
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                String,
                T::Array[
                  OpenAI::Responses::ResponseCustomToolCallOutput::Output::OutputContentList::Variants
                ]
              )
            end

          module OutputContentList
            extend OpenAI::Internal::Type::Union

            Variants =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseInputText,
                  OpenAI::Responses::ResponseInputImage,
                  OpenAI::Responses::ResponseInputFile
                )
              end

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ResponseCustomToolCallOutput::Output::OutputContentList::Variants
                ]
              )
            end
            def self.variants
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseCustomToolCallOutput::Output::Variants
              ]
            )
          end
          def self.variants
          end

          OutputContentListArray =
            T.let(
              OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::Responses::ResponseCustomToolCallOutput::Output::OutputContentList }],
              OpenAI::Internal::Type::Converter
            )
        end
      end
    end
  end
end
