# typed: strong

module OpenAI
  module Models
    module Responses
      # Lets the model find tools that were held back with `defer_loading`. The API can
      # do the search, or your own code can.
      class ToolSearchTool < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(OpenAI::Responses::ToolSearchTool, OpenAI::Internal::AnyHash)
          end

        # Tool kind; always `tool_search`.
        sig { returns(Symbol) }
        attr_accessor :type

        # Tells the model what can be searched for. Only for a search that your code does.
        sig { returns(T.nilable(String)) }
        attr_accessor :description

        # Who does the search: the API (`server`) or your code (`client`).
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ToolSearchTool::Execution::TaggedSymbol
            )
          )
        end
        attr_reader :execution

        sig do
          params(
            execution: OpenAI::Responses::ToolSearchTool::Execution::OrSymbol
          ).void
        end
        attr_writer :execution

        # JSON Schema of the search arguments. Only for a search that your code does.
        sig { returns(T.anything) }
        attr_accessor :parameters

        sig do
          params(
            description: T.nilable(String),
            execution: OpenAI::Responses::ToolSearchTool::Execution::OrSymbol,
            parameters: T.anything,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Tells the model what can be searched for. Only for a search that your code does.
          description: nil,
          # Who does the search: the API (`server`) or your code (`client`).
          execution: nil,
          # JSON Schema of the search arguments. Only for a search that your code does.
          parameters: nil,
          # Tool kind; always `tool_search`.
          type: :tool_search
        )
        end

        sig do
          override.returns(
            {
              type: Symbol,
              description: T.nilable(String),
              execution:
                OpenAI::Responses::ToolSearchTool::Execution::TaggedSymbol,
              parameters: T.anything
            }
          )
        end
        def to_hash
        end

        # Who does the search: the API (`server`) or your code (`client`).
        module Execution
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ToolSearchTool::Execution)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          SERVER =
            T.let(
              :server,
              OpenAI::Responses::ToolSearchTool::Execution::TaggedSymbol
            )
          CLIENT =
            T.let(
              :client,
              OpenAI::Responses::ToolSearchTool::Execution::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ToolSearchTool::Execution::TaggedSymbol
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
