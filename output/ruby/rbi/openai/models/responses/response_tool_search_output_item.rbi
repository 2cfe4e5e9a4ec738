# typed: strong

module OpenAI
  module Models
    module Responses
      class ResponseToolSearchOutputItem < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseToolSearchOutputItem,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
        # item, or as `after` when listing.
        sig { returns(String) }
        attr_accessor :id

        # The `call_id` of the search this answers. Null if there is none.
        sig { returns(T.nilable(String)) }
        attr_accessor :call_id

        # Who did the search: the API (`server`) or your code (`client`).
        sig do
          returns(
            OpenAI::Responses::ResponseToolSearchOutputItem::Execution::TaggedSymbol
          )
        end
        attr_reader :execution

        sig do
          params(
            execution: OpenAI::Responses::ResponseToolSearchOutputItem::Execution::OrSymbol
          ).void
        end
        attr_writer :execution

        # `in_progress` while tools are being loaded, `completed` when all are,
        # `incomplete` if it was cut short.
        sig do
          returns(
            OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseToolSearchOutputItem::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Definitions of the tools that were found. The model can use them from here on.
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

        # Identifies who or what added this item. Absent when the API has no such record.
        sig { returns(T.nilable(String)) }
        attr_reader :created_by

        sig { params(created_by: String).void }
        attr_writer :created_by

        sig do
          params(
            id: String,
            call_id: T.nilable(String),
            execution:
              OpenAI::Responses::ResponseToolSearchOutputItem::Execution::OrSymbol,
            status:
              OpenAI::Responses::ResponseToolSearchOutputItem::Status::OrSymbol,
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
            created_by: String,
            type: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of the item, assigned by the API. Use it to retrieve or delete the
          # item, or as `after` when listing.
          id:,
          # The `call_id` of the search this answers. Null if there is none.
          call_id:,
          # Who did the search: the API (`server`) or your code (`client`).
          execution:,
          # `in_progress` while tools are being loaded, `completed` when all are,
          # `incomplete` if it was cut short.
          status:,
          # Definitions of the tools that were found. The model can use them from here on.
          tools:,
          # Identifies who or what added this item. Absent when the API has no such record.
          created_by: nil,
          # Item kind; always `tool_search_output`.
          type: :tool_search_output
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: T.nilable(String),
              execution:
                OpenAI::Responses::ResponseToolSearchOutputItem::Execution::TaggedSymbol,
              status:
                OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol,
              tools: T::Array[OpenAI::Responses::Tool::Variants],
              type: Symbol,
              created_by: String
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
                OpenAI::Responses::ResponseToolSearchOutputItem::Execution
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          SERVER =
            T.let(
              :server,
              OpenAI::Responses::ResponseToolSearchOutputItem::Execution::TaggedSymbol
            )
          CLIENT =
            T.let(
              :client,
              OpenAI::Responses::ResponseToolSearchOutputItem::Execution::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchOutputItem::Execution::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # `in_progress` while tools are being loaded, `completed` when all are,
        # `incomplete` if it was cut short.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(
                Symbol,
                OpenAI::Responses::ResponseToolSearchOutputItem::Status
              )
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseToolSearchOutputItem::Status::TaggedSymbol
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
