# typed: strong

module OpenAI
  module Models
    module Conversations
      OutputTextContent = OpenAI::Models::Responses::ResponseOutputText
    end
  end
end
