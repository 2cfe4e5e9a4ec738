# typed: strong

module OpenAI
  module Resources
    # Create conversations, change their metadata, and add, read or remove the items
    # inside them.
    class Conversations
      # Create conversations, change their metadata, and add, read or remove the items
      # inside them.
      sig { returns(OpenAI::Resources::Conversations::Items) }
      attr_reader :items

      # Starts a new conversation. It may be empty, or begin with up to 20 items and
      # carry metadata of your own.
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
          request_options: T.nilable(OpenAI::RequestOptions::OrHash)
        ).returns(OpenAI::Conversations::Conversation)
      end
      def create(
        # Items to begin the conversation with, 20 at most. More can be added afterwards.
        items: nil,
        # Key-value pairs to keep with the conversation. Null or absent stores none.
        metadata: nil,
        request_options: {}
      )
      end

      # Reads a conversation's ID, creation time and metadata. Its items are read
      # separately, with the list items operation.
      sig do
        params(
          conversation_id: String,
          request_options: T.nilable(OpenAI::RequestOptions::OrHash)
        ).returns(OpenAI::Conversations::Conversation)
      end
      def retrieve(
        # ID of the conversation to read, such as `conv_123`.
        conversation_id,
        request_options: {}
      )
      end

      # Update a conversation
      sig do
        params(
          conversation_id: String,
          metadata: T.nilable(T::Hash[Symbol, String]),
          request_options: T.nilable(OpenAI::RequestOptions::OrHash)
        ).returns(OpenAI::Conversations::Conversation)
      end
      def update(
        # ID of the conversation whose metadata should change.
        conversation_id,
        # Key-value pairs to keep with the conversation from now on.
        metadata:,
        request_options: {}
      )
      end

      # Removes a conversation. The items that were in it are not deleted along with it.
      sig do
        params(
          conversation_id: String,
          request_options: T.nilable(OpenAI::RequestOptions::OrHash)
        ).returns(OpenAI::Conversations::ConversationDeletedResource)
      end
      def delete(
        # ID of the conversation to remove.
        conversation_id,
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
