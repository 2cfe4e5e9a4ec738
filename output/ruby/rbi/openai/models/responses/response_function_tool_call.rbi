# typed: strong

module OpenAI
  module Models
    module Responses
      # The model calls one of your functions. Run it and reply with a
      # `function_call_output` item.
      class ResponseFunctionToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseFunctionToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Arguments as JSON text. Written by the model, so check it before use.
        sig { returns(String) }
        attr_accessor :arguments

        # ID the model gave the call. Repeat it as `call_id` of the output item.
        sig { returns(String) }
        attr_accessor :call_id

        # Name of the function to run.
        sig { returns(String) }
        attr_accessor :name

        # Item kind; always `function_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID the API gave this item. Leave it out for an item you make yourself.
        sig { returns(T.nilable(String)) }
        attr_reader :id

        sig { params(id: String).void }
        attr_writer :id

        # Namespace the function is grouped under, if it is in one.
        sig { returns(T.nilable(String)) }
        attr_reader :namespace

        sig { params(namespace: String).void }
        attr_writer :namespace

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
            )
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseFunctionToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        sig do
          params(
            arguments: String,
            call_id: String,
            name: String,
            id: String,
            namespace: String,
            status:
              OpenAI::Responses::ResponseFunctionToolCall::Status::OrSymbol,
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
          # ID the API gave this item. Leave it out for an item you make yourself.
          id: nil,
          # Namespace the function is grouped under, if it is in one.
          namespace: nil,
          # `in_progress` while the item is still being produced, `completed` once it is
          # whole, `incomplete` if it was cut short. The API sets it on items it returns.
          status: nil,
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
              type: Symbol,
              id: String,
              namespace: String,
              status:
                OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
            }
          )
        end
        def to_hash
        end

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseFunctionToolCall::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseFunctionToolCall::Status::TaggedSymbol
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
