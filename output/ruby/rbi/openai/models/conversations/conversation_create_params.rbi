# typed: strong

module OpenAI
  module Models
    module Conversations
      class ConversationCreateParams < OpenAI::Internal::Type::BaseModel
        extend OpenAI::Internal::Type::RequestParameters::Converter
        include OpenAI::Internal::Type::RequestParameters

        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ConversationCreateParams,
              OpenAI::Internal::AnyHash
            )
          end

        # Items to begin the conversation with, 20 at most. More can be added afterwards.
        sig do
          returns(
            T.nilable(
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
          )
        end
        attr_accessor :items

        # Key-value pairs to keep with the conversation. Null or absent stores none.
        sig { returns(T.nilable(T::Hash[Symbol, String])) }
        attr_accessor :metadata

        sig do
          params(
            items:
              T.nilable(
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
              ),
            metadata: T.nilable(T::Hash[Symbol, String]),
            request_options: OpenAI::RequestOptions::OrHash
          ).returns(T.attached_class)
        end
        def self.new(
          # Items to begin the conversation with, 20 at most. More can be added afterwards.
          items: nil,
          # Key-value pairs to keep with the conversation. Null or absent stores none.
          metadata: nil,
          request_options: {}
        )
        end

        sig do
          override.returns(
            {
              items:
                T.nilable(
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
                ),
              metadata: T.nilable(T::Hash[Symbol, String]),
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
