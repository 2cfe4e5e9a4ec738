# typed: strong

module OpenAI
  module Models
    module Responses
      # What a function returned for a `function_call`.
      class ResponseFunctionToolCallOutputItem < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionToolCallOutputItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The `call_id` of the function call this answers.
        sig { returns(String) }
        attr_accessor :call_id

        # The function's result: plain text, or a list of text, image and file parts.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::Variants
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

        # `in_progress` while the result is coming in, `completed` once it is whole,
        # `incomplete` if it was cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `function_call_output`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            id: String,
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
            status:
              OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::OrSymbol,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The `call_id` of the function call this answers.
          call_id:,
          # The function's result: plain text, or a list of text, image and file parts.
          output:,
          # `in_progress` while the result is coming in, `completed` once it is whole,
          # `incomplete` if it was cut short.
          status:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `function_call_output`.
          type: :function_call_output
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              output:
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::Variants,
              status:
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol,
              type: Symbol,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # The function's result: plain text, or a list of text, image and file parts.
        module Output
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                String,
                T::Array[
                  OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::OutputContentList::Variants
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
                  OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::OutputContentList::Variants
                ]
              )
            end
            def self.variants
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::Variants
              ]
            )
          end
          def self.variants
          end

          OutputContentListArray =
            T.let(
              OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::Responses::ResponseFunctionToolCallOutputItem::Output::OutputContentList }],
              OpenAI::Internal::Type::Converter
            )
        end

        # `in_progress` while the result is coming in, `completed` once it is whole,
        # `incomplete` if it was cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::Status::TaggedSymbol
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
