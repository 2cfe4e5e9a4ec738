# typed: strong

module OpenAI
  module Models
    module Responses
      # The model calls one of your functions. Run it and reply with a
      # `function_call_output` item.
      class ResponseFunctionToolCallItem < OpenAI::Models::Responses::ResponseFunctionToolCall
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionToolCallItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # `in_progress` while the model is writing the arguments, `completed` when they
        # are whole, `incomplete` if it was cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionToolCallItem::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            arguments: String,
            call_id: String,
            name: String,
            id: String,
            status:
              OpenAI::Responses::ResponseFunctionToolCallItem::Status::OrSymbol,
            namespace: String,
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Arguments as JSON text. Written by the model, so check it before use.
          arguments:,
          # ID the model gave the call. Repeat it as `call_id` of the output item.
          call_id:,
          # Name of the function to run.
          name:,
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # `in_progress` while the model is writing the arguments, `completed` when they
          # are whole, `incomplete` if it was cut short.
          status:,
          # Namespace the function is grouped under, if it is in one.
          namespace: nil,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `function_call`.
          type: :function_call
        )
        end

        sig do
          override.returns(
            {
              arguments: String,
              call_id: String,
              name: String,
              id: String,
              status:
                OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol,
              type: Symbol,
              namespace: String,
              created_by: String
            }
          )
        end
        def to_hash
        end

        # `in_progress` while the model is writing the arguments, `completed` when they
        # are whole, `incomplete` if it was cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseFunctionToolCallItem::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionToolCallItem::Status::TaggedSymbol
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
