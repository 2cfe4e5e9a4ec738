# typed: strong

module OpenAI
  module Models
    module Conversations
      class ItemCreateParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ItemCreateParams,
              OpenAI::Internal::AnyHash
            )
          end

        # ID of the conversation that receives the items.
        sig { returns(String) }
        attr_accessor :conversation_id

        # Items to append, at most 20: messages, tool calls and their results, reasoning,
        # or references to existing items.
        sig do
          returns(
            T::Array[
              T.any(
                OpenAI::Responses::EasyInputMessage::OrHash,
                OpenAI::Responses::ResponseInputItem::Message::OrHash,
                OpenAI::Responses::ResponseOutputMessage::OrHash,
                OpenAI::Responses::ResponseFileSearchToolCall::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::OrHash,
                OpenAI::Responses::ResponseInputItem::ComputerCallOutput::OrHash,
                OpenAI::Responses::ResponseFunctionWebSearch::OrHash,
                OpenAI::Responses::ResponseFunctionToolCall::OrHash,
                OpenAI::Responses::ResponseInputItem::FunctionCallOutput::OrHash,
                OpenAI::Responses::ResponseInputItem::ToolSearchCall::OrHash,
                OpenAI::Responses::ResponseToolSearchOutputItemParam::OrHash,
                OpenAI::Responses::ResponseReasoningItem::OrHash,
                OpenAI::Responses::ResponseCompactionItemParam::OrHash,
                OpenAI::Responses::ResponseInputItem::ImageGenerationCall::OrHash,
                OpenAI::Responses::ResponseCodeInterpreterToolCall::OrHash,
                OpenAI::Responses::ResponseInputItem::LocalShellCall::OrHash,
                OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::OrHash,
                OpenAI::Responses::ResponseInputItem::ShellCall::OrHash,
                OpenAI::Responses::ResponseInputItem::ShellCallOutput::OrHash,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCall::OrHash,
                OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::OrHash,
                OpenAI::Responses::ResponseInputItem::McpListTools::OrHash,
                OpenAI::Responses::ResponseInputItem::McpApprovalRequest::OrHash,
                OpenAI::Responses::ResponseInputItem::McpApprovalResponse::OrHash,
                OpenAI::Responses::ResponseInputItem::McpCall::OrHash,
                OpenAI::Responses::ResponseCustomToolCallOutput::OrHash,
                OpenAI::Responses::ResponseCustomToolCall::OrHash,
                OpenAI::Responses::ResponseInputItem::CompactionTrigger::OrHash,
                OpenAI::Responses::ResponseInputItem::ItemReference::OrHash
              )
            ]
          )
        end
        attr_accessor :items

        # Optional fields to fill in on the items that come back. Takes the same values as
        # when listing items; without it they stay out.
        sig do
          returns(
            T.nilable(T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol])
          )
        end
        attr_reader :include

        sig do
          params(
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol]
          ).void
        end
        attr_writer :include

        sig do
          params(
            conversation_id: String,
            items:
              T::Array[
                T.any(
                  OpenAI::Responses::EasyInputMessage::OrHash,
                  OpenAI::Responses::ResponseInputItem::Message::OrHash,
                  OpenAI::Responses::ResponseOutputMessage::OrHash,
                  OpenAI::Responses::ResponseFileSearchToolCall::OrHash,
                  OpenAI::Responses::ResponseComputerToolCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::ComputerCallOutput::OrHash,
                  OpenAI::Responses::ResponseFunctionWebSearch::OrHash,
                  OpenAI::Responses::ResponseFunctionToolCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::FunctionCallOutput::OrHash,
                  OpenAI::Responses::ResponseInputItem::ToolSearchCall::OrHash,
                  OpenAI::Responses::ResponseToolSearchOutputItemParam::OrHash,
                  OpenAI::Responses::ResponseReasoningItem::OrHash,
                  OpenAI::Responses::ResponseCompactionItemParam::OrHash,
                  OpenAI::Responses::ResponseInputItem::ImageGenerationCall::OrHash,
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::LocalShellCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::OrHash,
                  OpenAI::Responses::ResponseInputItem::ShellCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::ShellCallOutput::OrHash,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::OrHash,
                  OpenAI::Responses::ResponseInputItem::McpListTools::OrHash,
                  OpenAI::Responses::ResponseInputItem::McpApprovalRequest::OrHash,
                  OpenAI::Responses::ResponseInputItem::McpApprovalResponse::OrHash,
                  OpenAI::Responses::ResponseInputItem::McpCall::OrHash,
                  OpenAI::Responses::ResponseCustomToolCallOutput::OrHash,
                  OpenAI::Responses::ResponseCustomToolCall::OrHash,
                  OpenAI::Responses::ResponseInputItem::CompactionTrigger::OrHash,
                  OpenAI::Responses::ResponseInputItem::ItemReference::OrHash
                )
              ],
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # ID of the conversation that receives the items.
          conversation_id:,
          # Items to append, at most 20: messages, tool calls and their results, reasoning,
          # or references to existing items.
          items:,
          # Optional fields to fill in on the items that come back. Takes the same values as
          # when listing items; without it they stay out.
          include: nil,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              conversation_id: String,
              items:
                T::Array[
                  T.any(
                    OpenAI::Responses::EasyInputMessage::OrHash,
                    OpenAI::Responses::ResponseInputItem::Message::OrHash,
                    OpenAI::Responses::ResponseOutputMessage::OrHash,
                    OpenAI::Responses::ResponseFileSearchToolCall::OrHash,
                    OpenAI::Responses::ResponseComputerToolCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::ComputerCallOutput::OrHash,
                    OpenAI::Responses::ResponseFunctionWebSearch::OrHash,
                    OpenAI::Responses::ResponseFunctionToolCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::FunctionCallOutput::OrHash,
                    OpenAI::Responses::ResponseInputItem::ToolSearchCall::OrHash,
                    OpenAI::Responses::ResponseToolSearchOutputItemParam::OrHash,
                    OpenAI::Responses::ResponseReasoningItem::OrHash,
                    OpenAI::Responses::ResponseCompactionItemParam::OrHash,
                    OpenAI::Responses::ResponseInputItem::ImageGenerationCall::OrHash,
                    OpenAI::Responses::ResponseCodeInterpreterToolCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::LocalShellCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::LocalShellCallOutput::OrHash,
                    OpenAI::Responses::ResponseInputItem::ShellCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::ShellCallOutput::OrHash,
                    OpenAI::Responses::ResponseInputItem::ApplyPatchCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::ApplyPatchCallOutput::OrHash,
                    OpenAI::Responses::ResponseInputItem::McpListTools::OrHash,
                    OpenAI::Responses::ResponseInputItem::McpApprovalRequest::OrHash,
                    OpenAI::Responses::ResponseInputItem::McpApprovalResponse::OrHash,
                    OpenAI::Responses::ResponseInputItem::McpCall::OrHash,
                    OpenAI::Responses::ResponseCustomToolCallOutput::OrHash,
                    OpenAI::Responses::ResponseCustomToolCall::OrHash,
                    OpenAI::Responses::ResponseInputItem::CompactionTrigger::OrHash,
                    OpenAI::Responses::ResponseInputItem::ItemReference::OrHash
                  )
                ],
              include:
                T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
              request_options: OpenAI::RequestOptions
            }
          )
        end
        def to_hash
        end
      end
    end
  end
end
