# typed: strong

module OpenAI
  module Models
    module Responses
      class ResponseToolSearchOutputItemParam < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseToolSearchOutputItemParam,
              OpenAI::Internal::AnyHash
            )
          end

        # Definitions of the tools that were found, for the model to use.
        sig { returns(T::Array[OpenAI::Responses::Tool::Variants]) }
        attr_reader :tools

        sig do
          params(
            tools: T::Array[
              T.any(
                OpenAI::Responses::FunctionTool::OrHash,
                OpenAI::Responses::FileSearchTool::OrHash,
                OpenAI::Responses::ComputerTool::OrHash,
                OpenAI::Responses::ComputerUsePreviewTool::OrHash,
                OpenAI::Responses::Tool::Mcp::OrHash,
                OpenAI::Responses::Tool::CodeInterpreter::OrHash,
                OpenAI::Responses::Tool::ImageGeneration::OrHash,
                OpenAI::Responses::Tool::LocalShell::OrHash,
                OpenAI::Responses::FunctionShellTool::OrHash,
                OpenAI::Responses::CustomTool::OrHash,
                OpenAI::Responses::NamespaceTool::OrHash,
                OpenAI::Responses::ToolSearchTool::OrHash,
                OpenAI::Responses::ApplyPatchTool::OrHash,
                OpenAI::Responses::WebSearchTool::OrHash,
                OpenAI::Responses::WebSearchPreviewTool::OrHash
              )
            ]
          ).void
        end
        attr_writer :tools

        # Item kind; always `tool_search_output`.
        sig { returns(Symbol) }
        attr_accessor :type

        # ID of this item, if you have it.
        sig { returns(T.nilable(String)) }
        attr_accessor :id

        # The `call_id` of the search you are answering, 1 to 64 characters.
        sig { returns(T.nilable(String)) }
        attr_accessor :call_id

        # Who did the search: the API (`server`) or your code (`client`).
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::TaggedSymbol
            )
          )
        end
        attr_reader :execution

        sig do
          params(
            execution: OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::OrSymbol
          ).void
        end
        attr_writer :execution

        # How complete the result is: `in_progress`, `completed` or `incomplete`.
        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
            )
          )
        end
        attr_reader :status

        sig do
          params(
            status: T.nilable(
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::OrSymbol
            )
          ).void
        end
        attr_writer :status

        sig do
          params(
            tools:
              T::Array[
                T.any(
                  OpenAI::Responses::FunctionTool::OrHash,
                  OpenAI::Responses::FileSearchTool::OrHash,
                  OpenAI::Responses::ComputerTool::OrHash,
                  OpenAI::Responses::ComputerUsePreviewTool::OrHash,
                  OpenAI::Responses::Tool::Mcp::OrHash,
                  OpenAI::Responses::Tool::CodeInterpreter::OrHash,
                  OpenAI::Responses::Tool::ImageGeneration::OrHash,
                  OpenAI::Responses::Tool::LocalShell::OrHash,
                  OpenAI::Responses::FunctionShellTool::OrHash,
                  OpenAI::Responses::CustomTool::OrHash,
                  OpenAI::Responses::NamespaceTool::OrHash,
                  OpenAI::Responses::ToolSearchTool::OrHash,
                  OpenAI::Responses::ApplyPatchTool::OrHash,
                  OpenAI::Responses::WebSearchTool::OrHash,
                  OpenAI::Responses::WebSearchPreviewTool::OrHash
                )
              ],
            id: T.nilable(String),
            call_id: T.nilable(String),
            execution:
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::OrSymbol,
            status:
              T.nilable(
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::OrSymbol
              ),
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Definitions of the tools that were found, for the model to use.
          tools:,
          # ID of this item, if you have it.
          id: nil,
          # The `call_id` of the search you are answering, 1 to 64 characters.
          call_id: nil,
          # Who did the search: the API (`server`) or your code (`client`).
          execution: nil,
          # How complete the result is: `in_progress`, `completed` or `incomplete`.
          status: nil,
          # Item kind; always `tool_search_output`.
          type: :tool_search_output
        )
        end

        sig do
          override.returns(
            {
              tools: T::Array[OpenAI::Responses::Tool::Variants],
              type: Symbol,
              id: T.nilable(String),
              call_id: T.nilable(String),
              execution:
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::TaggedSymbol,
              status:
                T.nilable(
                  OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
                )
            }
          )
        end
        def to_hash
        end

        # Who did the search: the API (`server`) or your code (`client`).
        module Execution
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          SERVER =
            T.let(
              :server,
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::TaggedSymbol
            )
          CLIENT =
            T.let(
              :client,
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Execution::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # How complete the result is: `in_progress`, `completed` or `incomplete`.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchOutputItemParam::Status::TaggedSymbol
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
