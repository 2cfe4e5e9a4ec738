# typed: strong

module OpenAI
  module Resources
    class Conversations
      # Create conversations, change their metadata, and add, read or remove the items
      # inside them.
      class Items
        # Appends items to a conversation, up to 20 per request, in the order given.
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
            request_options: T.nilable(OpenAI::RequestOptions::OrHash)
          ).returns(OpenAI::Conversations::ConversationItemList)
        end
        def create(
          # ID of the conversation that receives the items.
          conversation_id,
          # Items to append, at most 20: messages, tool calls and their results, reasoning,
          # or references to existing items.
          items:,
          # Optional fields to fill in on the items that come back. Takes the same values as
          # when listing items; without it they stay out.
          include: nil,
          request_options: {}
        )
        end

        # Reads one item of a conversation.
        sig do
          params(
            item_id: String,
            conversation_id: String,
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
            request_options: T.nilable(OpenAI::RequestOptions::OrHash)
          ).returns(OpenAI::Conversations::ConversationItem::Variants)
        end
        def retrieve(
          # ID of the item to read, such as `msg_abc`.
          item_id,
          # ID of the conversation the item belongs to.
          conversation_id:,
          # Optional fields to fill in on the item. Takes the same values as when listing
          # items.
          include: nil,
          request_options: {}
        )
        end

        # Reads the items of a conversation one page at a time, newest first unless
        # `order` says otherwise.
        sig do
          params(
            conversation_id: String,
            after: String,
            include: T::Array[OpenAI::Responses::ResponseIncludable::OrSymbol],
            limit: Integer,
            order: OpenAI::Conversations::ItemListParams::Order::OrSymbol,
            request_options: T.nilable(OpenAI::RequestOptions::OrHash)
          ).returns(
            OpenAI::Internal::ConversationCursorPage[
              OpenAI::Conversations::ConversationItem::Variants
            ]
          )
        end
        def list(
          # ID of the conversation whose items are read.
          conversation_id,
          # Cursor for the next page: the ID of an item, usually `last_id` of the page
          # before. The page starts with the item that follows it.
          after: nil,
          # Optional fields to fill in on the listed items, which are otherwise left out to
          # keep pages small.
          include: nil,
          # Largest number of items to put on a page, from 1 to 100. Defaults to 20.
          limit: nil,
          # Direction of the list: `asc` for oldest first, `desc` for newest first. `desc`
          # when omitted.
          order: nil,
          request_options: {}
        )
        end

        # Removes one item from a conversation; the rest of the conversation stays as it
        # is.
        sig do
          params(
            item_id: String,
            conversation_id: String,
            request_options: T.nilable(OpenAI::RequestOptions::OrHash)
          ).returns(OpenAI::Conversations::Conversation)
        end
        def delete(
          # ID of the item to remove.
          item_id,
          # ID of the conversation to remove the item from.
          conversation_id:,
          request_options: {}
        )
        end

        # @api private
        sig { params(client: OpenAI::Client).returns(T.attached_class) }
        def self.new(client:)
        end
      end
    end
  end
end
