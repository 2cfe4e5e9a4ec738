# typed: strong

module OpenAI
  module Models
    module Conversations
      # A page of conversation items.
      class ConversationItemList < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Conversations::ConversationItemList,
              OpenAI::Internal::AnyHash
            )
          end

        # The items of this page, in the order that was asked for.
        sig do
          returns(T::Array[OpenAI::Conversations::ConversationItem::Variants])
        end
        attr_reader :data

        sig do
          params(
            data: T::Array[
              T.any(
                OpenAI::Conversations::Message::OrHash,
                OpenAI::Responses::ResponseFunctionToolCallItem::OrHash,
                OpenAI::Responses::ResponseFunctionToolCallOutputItem::OrHash,
                OpenAI::Responses::ResponseFileSearchToolCall::OrHash,
                OpenAI::Responses::ResponseFunctionWebSearch::OrHash,
                OpenAI::Conversations::ConversationItem::ImageGenerationCall::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::OrHash,
                OpenAI::Responses::ResponseComputerToolCallOutputItem::OrHash,
                OpenAI::Responses::ResponseToolSearchCall::OrHash,
                OpenAI::Responses::ResponseToolSearchOutputItem::OrHash,
                OpenAI::Responses::ResponseReasoningItem::OrHash,
                OpenAI::Responses::ResponseCompactionItem::OrHash,
                OpenAI::Responses::ResponseCodeInterpreterToolCall::OrHash,
                OpenAI::Conversations::ConversationItem::LocalShellCall::OrHash,
                OpenAI::Conversations::ConversationItem::LocalShellCallOutput::OrHash,
                OpenAI::Responses::ResponseFunctionShellToolCall::OrHash,
                OpenAI::Responses::ResponseFunctionShellToolCallOutput::OrHash,
                OpenAI::Responses::ResponseApplyPatchToolCall::OrHash,
                OpenAI::Responses::ResponseApplyPatchToolCallOutput::OrHash,
                OpenAI::Conversations::ConversationItem::McpListTools::OrHash,
                OpenAI::Conversations::ConversationItem::McpApprovalRequest::OrHash,
                OpenAI::Conversations::ConversationItem::McpApprovalResponse::OrHash,
                OpenAI::Conversations::ConversationItem::McpCall::OrHash,
                OpenAI::Responses::ResponseCustomToolCall::OrHash,
                OpenAI::Responses::ResponseCustomToolCallOutput::OrHash
              )
            ]
          ).void
        end
        attr_writer :data

        # ID of the first item on this page.
        sig { returns(String) }
        attr_accessor :first_id

        # True if there are further items after this page.
        sig { returns(T::Boolean) }
        attr_accessor :has_more

        # ID of the last item on this page. Pass it as `after` to get the next page.
        sig { returns(String) }
        attr_accessor :last_id

        # Object kind; always `list`.
        sig { returns(Symbol) }
        attr_accessor :object

        sig do
          params(
            data:
              T::Array[
                T.any(
                  OpenAI::Conversations::Message::OrHash,
                  OpenAI::Responses::ResponseFunctionToolCallItem::OrHash,
                  OpenAI::Responses::ResponseFunctionToolCallOutputItem::OrHash,
                  OpenAI::Responses::ResponseFileSearchToolCall::OrHash,
                  OpenAI::Responses::ResponseFunctionWebSearch::OrHash,
                  OpenAI::Conversations::ConversationItem::ImageGenerationCall::OrHash,
                  OpenAI::Responses::ResponseComputerToolCall::OrHash,
                  OpenAI::Responses::ResponseComputerToolCallOutputItem::OrHash,
                  OpenAI::Responses::ResponseToolSearchCall::OrHash,
                  OpenAI::Responses::ResponseToolSearchOutputItem::OrHash,
                  OpenAI::Responses::ResponseReasoningItem::OrHash,
                  OpenAI::Responses::ResponseCompactionItem::OrHash,
                  OpenAI::Responses::ResponseCodeInterpreterToolCall::OrHash,
                  OpenAI::Conversations::ConversationItem::LocalShellCall::OrHash,
                  OpenAI::Conversations::ConversationItem::LocalShellCallOutput::OrHash,
                  OpenAI::Responses::ResponseFunctionShellToolCall::OrHash,
                  OpenAI::Responses::ResponseFunctionShellToolCallOutput::OrHash,
                  OpenAI::Responses::ResponseApplyPatchToolCall::OrHash,
                  OpenAI::Responses::ResponseApplyPatchToolCallOutput::OrHash,
                  OpenAI::Conversations::ConversationItem::McpListTools::OrHash,
                  OpenAI::Conversations::ConversationItem::McpApprovalRequest::OrHash,
                  OpenAI::Conversations::ConversationItem::McpApprovalResponse::OrHash,
                  OpenAI::Conversations::ConversationItem::McpCall::OrHash,
                  OpenAI::Responses::ResponseCustomToolCall::OrHash,
                  OpenAI::Responses::ResponseCustomToolCallOutput::OrHash
                )
              ],
            first_id: String,
            has_more: T::Boolean,
            last_id: String,
            object: Symbol
          ).returns(T.attached_class)
        end
        def self.new(
          # The items of this page, in the order that was asked for.
          data:,
          # ID of the first item on this page.
          first_id:,
          # True if there are further items after this page.
          has_more:,
          # ID of the last item on this page. Pass it as `after` to get the next page.
          last_id:,
          # Object kind; always `list`.
          object: :list
        )
        end

        sig do
          override.returns(
            {
              data: T::Array[OpenAI::Conversations::ConversationItem::Variants],
              first_id: String,
              has_more: T::Boolean,
              last_id: String,
              object: Symbol
            }
          )
        end
        def to_hash
        end
      end
    end

    ConversationItemList = Conversations::ConversationItemList
  end
end
