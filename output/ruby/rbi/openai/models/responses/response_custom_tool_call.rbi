# typed: strong

module OpenAI
  module Models
    module Responses
      # The model calls one of your custom tools with free-form input. Run it and reply
      # with a `custom_tool_call_output` item.
      class ResponseCustomToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseCustomToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Links the call to its result. Repeat it as `call_id` of the output item.
        sig { returns(String) }
        attr_accessor :call_id

        # Text the model wrote for the tool, in the format that the tool asks for.
        sig { returns(String) }
        attr_accessor :input

        # Name of the tool to run.
        sig { returns(String) }
        attr_accessor :name

        # Item kind; always `custom_tool_call`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID the API gave this item. Leave it out for an item you make yourself.
        sig { returns(T.nilable(String)) }
        attr_reader :id

        sig { params(id: String).void }
        attr_writer :id

        # Namespace the tool is grouped under, if it is in one.
        sig { returns(T.nilable(String)) }
        attr_reader :namespace

        sig { params(namespace: String).void }
        attr_writer :namespace

        sig do
          params(
            call_id: String,
            input: String,
            name: String,
            id: String,
            namespace: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Links the call to its result. Repeat it as `call_id` of the output item.
          call_id:,
          # Text the model wrote for the tool, in the format that the tool asks for.
          input:,
          # Name of the tool to run.
          name:,
          # ID the API gave this item. Leave it out for an item you make yourself.
          id: nil,
          # Namespace the tool is grouped under, if it is in one.
          namespace: nil,
          # Item kind; always `custom_tool_call`.
          type: :custom_tool_call
        )
        end

        sig do
          override.returns(
            {
              call_id: String,
              input: String,
              name: String,
              type: Symbol,
              id: String,
              namespace: String
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
