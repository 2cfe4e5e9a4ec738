# typed: strong

module OpenAI
  module Models
    module Responses
      # A field that stays empty unless asked for: file search results; web search
      # results and sources; image URLs of messages and computer screenshots; code
      # interpreter outputs; log probabilities of message text; or encrypted reasoning,
      # which carries reasoning over to the next turn when the API stores nothing
      # (`store: false`, zero data retention).
      module ResponseIncludable
        extend OpenAI::Internal::Type::Enum

        TaggedSymbol =
          T.type_alias { T.all(Symbol, OpenAI::Responses::ResponseIncludable) }
        OrSymbol = T.type_alias { T.any(Symbol, String) }

        FILE_SEARCH_CALL_RESULTS =
          T.let(
            :"file_search_call.results",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        WEB_SEARCH_CALL_RESULTS =
          T.let(
            :"web_search_call.results",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        WEB_SEARCH_CALL_ACTION_SOURCES =
          T.let(
            :"web_search_call.action.sources",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        MESSAGE_INPUT_IMAGE_IMAGE_URL =
          T.let(
            :"message.input_image.image_url",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        COMPUTER_CALL_OUTPUT_OUTPUT_IMAGE_URL =
          T.let(
            :"computer_call_output.output.image_url",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        CODE_INTERPRETER_CALL_OUTPUTS =
          T.let(
            :"code_interpreter_call.outputs",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        REASONING_ENCRYPTED_CONTENT =
          T.let(
            :"reasoning.encrypted_content",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )
        MESSAGE_OUTPUT_TEXT_LOGPROBS =
          T.let(
            :"message.output_text.logprobs",
            OpenAI::Responses::ResponseIncludable::TaggedSymbol
          )

        sig do
          override.returns(
            T::Array[OpenAI::Responses::ResponseIncludable::TaggedSymbol]
          )
        end
        def self.values
        end
      end
    end
  end
end
