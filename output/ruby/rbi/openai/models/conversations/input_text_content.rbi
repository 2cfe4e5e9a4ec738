# typed: strong

module OpenAI
  module Models
    module Conversations
      InputTextContent = OpenAI::Models::Responses::ResponseInputText
    end
  end
end
